import Testing

@testable import Validation

@Suite struct LabelSurroundingsTests {
  private static let keys: [(label: String, keys: [String])] = [
    ("IP addresses", ["apps/vps/client/ips"]),
    ("Confirm", ["apps/vps/confirm", "apps/web/confirm", "apps/phone/confirm", "confirm"]),
    ("Add the IP address", ["apps/phone/client/restriction/add"]),
    ("Delete the IP address", ["apps/vps/delete", "apps/phone/delete"]),
  ]

  private let index: LabelIndex

  init() {
    var builder = LabelIndex.Builder()
    for (label, keys) in Self.keys {
      for key in keys { builder.add(label, key: key) }
    }
    index = builder.finish()
  }

  @Test func `a part of the files is what the first two names of a key tell`() {
    #expect(index.entry("ip addresses")?.parts == ["apps/vps"])
    #expect(index.entry("confirm")?.parts == ["apps/vps", "apps/web", "apps/phone", ""])
  }

  @Test(arguments: [
    (["ip addresses", "confirm"], "add the ip address", false),
    (["ip addresses", "confirm"], "delete the ip address", true),
    (["confirm"], "add the ip address", true),
    ([], "add the ip address", true),
  ])
  func `a label belongs to a guide whose others stand in the same parts`(
    known: [String], label: String, isHeld: Bool
  ) throws {
    var surroundings = LabelSurroundings()
    for label in known { surroundings.add(try #require(index.entry(label))) }
    #expect(surroundings.hold(try #require(index.entry(label))) == isHeld)
  }
}
