import ControlPlane
import JSON
import Values

// How the API writes values that several services have.
extension JSONValue {
  /// RFC 3339 with an offset.
  static func datetime(_ instant: Instant) -> JSONValue {
    .string(instant.iso8601.dropLast() + "+00:00")
  }

  /// `YYYY-MM-DD`, in UTC.
  static func date(_ instant: Instant) -> JSONValue { .string(String(instant.iso8601.prefix(10))) }

  /// `order.Price`.
  static func price(_ money: Money) -> JSONValue {
    let amount = Double(money.hundredths) / 100
    return [
      "currencyCode": .string(money.currency), "text": .string(money.code),
      "value": .number(amount),
    ]
  }
}

/// `services.Service`: what billing knows of a service.
struct ServiceInformation {
  let name: String
  let number: Int
  let administrator: String
  let account: Account
  let creation: Instant
  let expiration: Instant
  let isExpired: Bool
  var engagedUntil: Instant?
  let isAutomatic: Bool
  let deletesAtExpiration: Bool
  let canDeleteAtExpiration: Bool

  var json: JSONValue {
    [
      "serviceId": .integer(number), "domain": .string(name),
      "status": .string(isExpired ? "expired" : "ok"), "creation": .date(creation),
      "expiration": .date(expiration),
      "engagedUpTo": engagedUntil.map(JSONValue.date) ?? .null,
      "contactAdmin": .string(administrator), "contactTech": .string(account.name),
      "contactBilling": .string(account.name),
      "canDeleteAtExpiration": .bool(canDeleteAtExpiration), "possibleRenewPeriod": [1, 3, 6, 12],
      "renewalType": isAutomatic ? "automaticV2016" : "manual",
      "renew": [
        "automatic": .bool(isAutomatic), "deleteAtExpiration": .bool(deletesAtExpiration),
        "forced": false, "manualPayment": .bool(!isAutomatic), "period": 1,
      ],
    ]
  }
}
