import ControlPlane
import Testing
import Values

@Suite struct DedicatedCloudTests {
  private static let request = "ovhcloud.dedicatedCloud.requestTermination"
  private static let confirm = "ovhcloud.dedicatedCloud.confirmTermination"
  private static let delete = "ovhcloud.dedicatedCloud.setDeleteAtExpiration"

  private func token(_ simulation: Simulation) throws -> String {
    try #require(simulation.world.mailbox.last?.links.first?.arguments["token"])
  }

  @Test func `a request sends a mail with a link on one line and changes nothing else`() throws {
    var simulation = try Simulation(Simulation.cloud)
    let before = simulation.world.facts(about: simulation.service)
    try simulation.perform(Self.request)
    let mail = try #require(simulation.world.mailbox.last)
    #expect(mail.subject == "Suppression de votre Managed Bare Metal pcc-178-32-194-10")
    #expect(mail.recipient == "camille.martin@example.com")
    let link = try #require(mail.links.first)
    #expect(mail.body.split(separator: "\n").contains { $0 == link.url })
    #expect(link.url.hasPrefix("https://www.ovh.com/manager/#/billing/confirmTerminate?id="))
    let token = try token(simulation)
    #expect(link.url.hasSuffix("&token=\(token)"))
    #expect(token.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) })
    let after = simulation.world.facts(about: simulation.service)
    let changed = after.filter { before[$0.key] != $0.value }.keys
    #expect(changed.sorted() == ["termination.requested", "termination.tokenExpires"])
    #expect(simulation.preview(Self.request).hazards.isEmpty)
  }

  @Test func `the token lives for 72 hours from the request`() throws {
    var simulation = try Simulation(Simulation.cloud)
    try simulation.perform(Self.request)
    let token = try token(simulation)
    try simulation.wait("PT71H59M59S")
    #expect(simulation.refusal(Self.confirm, ["token": token]) == nil)
    try simulation.wait("PT1S")
    #expect(simulation.refusal(Self.confirm, ["token": token])?.code == "tokenExpired")
    #expect(simulation.fact("termination.requested") == .bool(false))
    #expect(simulation.fact("state") == .text("delivered"))
  }

  @Test func `a confirmation warns of every loss, ends the service and gives nothing back`() throws
  {
    var simulation = try Simulation(Simulation.cloud)
    try simulation.perform(Self.request)
    let token = try token(simulation)
    let preview = simulation.preview(Self.confirm, ["token": token])
    #expect(
      preview.messages(.loss) == ["hazard.loss.infrastructure", "hazard.loss.addressBlocks"])
    #expect(preview.messages(.irreversible).contains("hazard.irreversible.end"))
    try simulation.perform(Self.confirm, ["token": token, "reason": "NOT_NEEDED_ANYMORE"])
    #expect(simulation.fact("termination.confirmed") == .bool(true))
    #expect(simulation.refusal(Self.confirm, ["token": token])?.code == "tokenUsed")
    #expect(simulation.refusal(Self.request)?.code == "alreadyConfirmed")
    simulation.finishTasks()
    #expect(simulation.world.services(ofKind: Simulation.cloud).isEmpty)
    #expect(simulation.refusal(Self.request)?.code == "unknownService")
    try simulation.wait("P1Y")
    #expect(simulation.charges.isEmpty)
  }

  @Test func `a token that nobody sent confirms nothing`() throws {
    let simulation = try Simulation(Simulation.cloud)
    #expect(simulation.refusal(Self.confirm, ["token": "ABC"])?.code == "tokenUnknown")
    #expect(simulation.refusal(Self.confirm)?.code == "missingArgument")
  }

  @Test func `the token is in no difference`() throws {
    var simulation = try Simulation(Simulation.cloud)
    try simulation.perform(Self.request)
    let token = try token(simulation)
    #expect(!"\(simulation.world.difference())".contains(token))
  }

  @Test func `a month that began is due, in advance on the first`() throws {
    var simulation = try Simulation(Simulation.cloud)
    try simulation.wait("P1M")
    #expect(simulation.charges == [74_500])
    #expect(simulation.world.ledger.last?.at.iso8601 == "2020-12-01T00:00:00Z")
    try simulation.perform(Self.request)
    try simulation.perform(Self.confirm, ["token": token(simulation)])
    simulation.finishTasks()
    #expect(simulation.charges == [74_500])
  }

  @Test func `deletion at expiration ends the service on that day without another bill`() throws {
    var simulation = try Simulation(Simulation.cloud)
    let preview = simulation.preview(Self.delete, ["value": "true"])
    #expect(preview.messages(.irreversible).contains("hazard.irreversible.scheduledEnd"))
    try simulation.perform(Self.delete, ["value": "true"])
    #expect(simulation.fact("deleteAtExpiration") == .bool(true))
    try simulation.wait("P28D")
    #expect(simulation.world.services().contains(simulation.service))
    try simulation.wait("P1D")
    #expect(!simulation.world.services().contains(simulation.service))
    #expect(simulation.charges.isEmpty)
  }

  @Test func `deletion at expiration can be called off`() throws {
    var simulation = try Simulation(Simulation.cloud)
    try simulation.perform(Self.delete, ["value": "true"])
    try simulation.perform(Self.delete, ["value": "false"])
    try simulation.wait("P2M")
    #expect(simulation.world.services().contains(simulation.service))
  }

  @Test(arguments: [
    ("suspended: true", "suspended"), ("engagedUntil: 2021-06-01T00:00:00Z", "engaged"),
    ("administrator: zz99999-ovh", "notAdministrator"),
  ])
  func `a termination is not for everybody at any time`(line: String, code: String) throws {
    let fee = "    monthlyFee: 745.00 EUR"
    let simulation = try Simulation(
      Simulation.cloud, replacing: fee, by: "\(fee)\n    \(line)")
    #expect(simulation.refusal(Self.request)?.code == code)
  }
}
