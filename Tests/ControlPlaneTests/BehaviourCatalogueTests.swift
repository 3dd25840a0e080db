import ControlPlane
import Testing
import Values

@Suite struct BehaviourCatalogueTests {
  static let ids = BehaviourCatalogue.all.map(\.id)

  @Test(arguments: ids)
  func `an experiment measures the value of the catalogue`(id: String) throws {
    let property = try #require(BehaviourCatalogue.property(id: id))
    #expect(try property.experiment(Simulation.world("default")).value == property.value)
  }

  @Test(arguments: ids)
  func `an experiment measures the value of the world when that is another`(id: String) throws {
    let property = try #require(BehaviourCatalogue.property(id: id))
    let other = other(than: property.value)
    let world = try #require(Simulation.world("default").with(id, other))
    #expect(try property.experiment(world).value == other)
  }

  @Test func `an experiment leaves the world as it was`() throws {
    let world = try Simulation.world("default")
    let fingerprint = world.fingerprint
    for property in BehaviourCatalogue.all { _ = try property.experiment(world) }
    #expect(world.fingerprint == fingerprint)
  }

  @Test func `a value of another type is not accepted`() throws {
    let world = try Simulation.world("default")
    #expect(world.with("ovhcloud.vps.snapshot.limit", .bool(true))?.now == nil)
    #expect(world.with("ovhcloud.vps.unknown", .bool(true))?.now == nil)
  }

  private func other(than value: FactValue) -> FactValue {
    switch value {
    case .bool(let value): .bool(!value)
    case .integer(let value): .integer(value + 2)
    case .text(let value): .text(value + "x")
    case .instant(let value): .instant(value + CalendarDuration(days: 1))
    case .money(let value): .money(Money(hundredths: value.hundredths + 50, currency: "EUR"))
    case .duration(var value):
      .duration(
        {
          if value.months > 0 { value.months += 1 } else { value.minutes += 7 }
          return value
        }())
    }
  }
}
