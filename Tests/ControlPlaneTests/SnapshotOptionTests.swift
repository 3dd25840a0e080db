import ControlPlane
import Testing
import Values

@Suite struct SnapshotOptionTests {
  @Test func `an ordered option is unpaid and not yet active`() throws {
    var simulation = try Simulation(Simulation.vps)
    #expect(simulation.fact("option.snapshot") == .text("released"))
    let outcome = try simulation.perform("ovhcloud.vps.orderOption", ["option": "snapshot"])
    let order = try #require(simulation.world.orders.first { $0.id == outcome.order })
    #expect(order.state == .unpaid)
    #expect(simulation.fact("option.snapshot") == .text("ordered"))
    #expect(simulation.fact("order.unpaid") == .bool(true))
    #expect(simulation.fact("option.snapshot.activation") == nil)
    #expect(simulation.charges.isEmpty)
  }

  @Test func `the first payment is for the rest of the period, the following ones for a month`()
    throws
  {
    var simulation = try Simulation(Simulation.vps)
    try simulation.perform("ovhcloud.vps.orderOption", ["option": "snapshot"])
    let order = try #require(simulation.world.orders.last)
    #expect(order.recurring == Money(hundredths: 300, currency: "EUR"))
    #expect(order.total.hundredths == 190)
    try simulation.perform("ovhcloud.order.pay")
    try simulation.wait("P1M")
    #expect(simulation.charges == [190, 1199, 300])
  }

  @Test func `paying charges the account, sends a mail and activates the option two hours later`()
    throws
  {
    var simulation = try Simulation(Simulation.vps)
    try simulation.perform("ovhcloud.vps.orderOption", ["option": "snapshot"])
    let mails = simulation.world.mailbox.count
    let outcome = try simulation.perform("ovhcloud.order.pay")
    #expect(outcome.order == 1)
    #expect(simulation.charges.count == 1)
    #expect(simulation.world.mailbox.count == mails + 1)
    #expect(simulation.fact("order.unpaid") == .bool(false))
    let activation = try #require(Instant(iso8601: "2020-11-02T11:00:00Z"))
    #expect(simulation.fact("option.snapshot.activation") == .instant(activation))
    try simulation.wait("PT1H59M59S")
    #expect(simulation.fact("option.snapshot") == .text("ordered"))
    try simulation.wait("PT1S")
    #expect(simulation.fact("option.snapshot") == .text("subscribed"))
    #expect(simulation.world.mailbox.count == mails + 2)
    #expect(simulation.world.orders.last?.state == .delivered)
  }

  @Test func `an option is neither ordered twice nor when it is active`() throws {
    var simulation = try Simulation(Simulation.vps)
    try simulation.perform("ovhcloud.vps.orderOption", ["option": "snapshot"])
    let order = "ovhcloud.vps.orderOption"
    #expect(simulation.refusal(order, ["option": "snapshot"])?.code == "alreadyOrdered")
    try simulation.perform("ovhcloud.order.pay")
    #expect(simulation.refusal("ovhcloud.order.pay")?.code == "noUnpaidOrder")
    try simulation.wait("PT2H")
    #expect(simulation.refusal(order, ["option": "snapshot"])?.code == "alreadySubscribed")
  }

  @Test func `only a payment method of the account pays`() throws {
    var simulation = try Simulation(Simulation.vps)
    try simulation.perform("ovhcloud.vps.orderOption", ["option": "snapshot"])
    let refusal = simulation.refusal("ovhcloud.order.pay", ["paymentMethod": "somebody-else"])
    #expect(refusal?.code == "noPaymentMethod")
  }

  @Test func `a VPS that is not renewed expires and takes no orders`() throws {
    let line = "    monthlyFee: 11.99 EUR"
    var simulation = try Simulation(
      Simulation.vps, replacing: line, by: "\(line)\n    renewsAutomatically: false")
    try simulation.wait("P20D")
    #expect(simulation.fact("state") == .text("expired"))
    #expect(simulation.fact("billed") == .bool(false))
    let refusal = simulation.refusal("ovhcloud.vps.orderOption", ["option": "snapshot"])
    #expect(refusal?.code == "serviceExpired")
    #expect(simulation.charges.isEmpty)
  }

  @Test func `a cancelled option lasts until the expiration and takes its snapshot with it`()
    throws
  {
    var simulation = try Simulation(Simulation.vps, world: "vps-with-snapshot")
    let cancel = "ovhcloud.vps.cancelOption"
    #expect(
      simulation.preview(cancel, ["option": "snapshot"]).messages(.loss)
        == ["hazard.loss.snapshot"])
    try simulation.perform(cancel, ["option": "snapshot"])
    #expect(simulation.fact("option.snapshot") == .text("subscribed"))
    try simulation.wait("P20D")
    #expect(simulation.fact("option.snapshot") == .text("released"))
    #expect(simulation.fact("snapshot.exists") == .bool(false))
    #expect(simulation.charges == [1199])
  }
}
