import JSON
import Testing
import Values

@testable import ProviderAPI

/// The virtual clock of a plane.
@Suite struct ClockTests {
  @Test func `the clock ends with the year 9999`() throws {
    let client = try SignedClient()
    let world = """
      clock: 9999-12-31T22:59:59Z
      account: {name: ab12345-ovh, email: a@example.com, language: fr, currency: EUR}
      """
    let set = client.simulator.respond(
      to: APIRequest(
        method: "PUT", target: "/_balise/world", authority: "simulator", body: Array(world.utf8)))
    #expect(set.status == 204)
    let hour: JSONValue = ["duration": "PT1H"]
    #expect(client.admin("POST", "/clock/advance", body: hour).status == 200)
    #expect(client.admin("POST", "/clock/advance", body: hour).status == 409)
    #expect(client.admin("GET", "/clock").json?["now"]?.text == "9999-12-31T23:59:59Z")
  }

  @Test func `a running clock goes with the wall clock and never back`() {
    let start = Instant(secondsSince1970: 1_000)
    let clock = VirtualClock.running(rate: 60, since: start, from: start)
    #expect(clock.now(at: Instant(secondsSince1970: 1_010)) == Instant(secondsSince1970: 1_600))
    #expect(clock.now(at: Instant(secondsSince1970: 900)) == start)
    #expect(VirtualClock.frozen.now(at: start) == nil)
  }
}
