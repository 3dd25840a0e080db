import ControlPlane
import ControlPlaneJSON
import JSON
import Testing
import Values

@Suite struct `What is written of a world` {
  static let service = ServiceReference(kind: "ovhcloud.vps", name: "a")
  static let instant = Instant(secondsSince1970: 1_604_307_600)
  static let values: [FactValue] = [
    .bool(true), .integer(-3), .text("é\n"), .instant(instant),
    .duration(CalendarDuration(hours: 72)), .money(Money(hundredths: -5, currency: "EUR")),
    .money(Money(hundredths: 123_456, currency: "EUR")),
  ]

  private func copy(_ json: JSONValue) throws -> JSONValue { try JSONValue(parsing: json.bytes) }

  @Test(arguments: values) func `a value is read as it was`(value: FactValue) throws {
    #expect(FactValue(typedJSON: try copy(value.typedJSON)) == value)
  }

  @Test func `a message is read as it was`() throws {
    let message = Message(
      "a.b",
      [
        "text": .text("x"), "label": .label("y"), "number": 3, "instant": .instant(Self.instant),
        "duration": .duration(CalendarDuration(months: 1)),
        "money": .money(Money(hundredths: 1, currency: "EUR")),
        "message": .message(Message("c")), "list": .list([.text("z"), 4]),
      ])
    #expect(Message(json: try copy(message.json)) == message)
  }

  @Test func `changes, hazards and refusals are read as they were`() throws {
    let change = Change(
      kind: .updated, record: "order 1", service: Self.service, field: "state", before: nil,
      after: .text("paid"))
    #expect(Change(json: try copy(change.json)) == change)
    let preview = Preview(
      difference: [change],
      hazards: [
        Hazard(
          kind: .cost, message: Message("m"), service: Self.service,
          amount: Money(hundredths: 300, currency: "EUR"))
      ], duration: CalendarDuration(minutes: 5))
    let read = try #require(Preview(json: try copy(preview.json)))
    #expect(read.difference == preview.difference)
    #expect(read.hazards == preview.hazards)
    #expect(read.duration == preview.duration)
    let refusal = Refusal(
      operation: "o", code: "c", reason: Message("r"), remedy: Message("s"),
      resolvesAt: Self.instant)
    #expect(Refusal(json: try copy(refusal.json)) == refusal)
  }

  @Test(arguments: ["3 EUR", "3.0 EUR", "3.00", "3.00 ", "x.00 EUR", "3.00 EUR x", "-.00 EUR"])
  func `what is no amount is not read`(text: String) {
    #expect(Money(code: text) == nil)
  }
}
