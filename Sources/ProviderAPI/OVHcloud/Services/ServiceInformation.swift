import ControlPlane
import JSON
import Values

/// What billing knows of a service, of whatever kind.
struct ServiceInformation {
  let product: OVHcloudProduct
  let name: String
  let number: Int
  let administrator: String
  let account: Account
  let creation: Instant
  let expiration: Instant
  let isExpired: Bool
  /// Whether its end was confirmed.
  let isTerminated: Bool
  var engagedUntil: Instant?
  let isAutomatic: Bool
  let deletesAtExpiration: Bool
  let canDeleteAtExpiration: Bool

  /// Whether there is another period to be billed for.
  var isRenewed: Bool { !isExpired && !isTerminated && !deletesAtExpiration }

  /// Where the service is in the API, as `services.expanded.Route` and `service.Route`.
  var route: JSONValue {
    [
      "path": .string("\(product.path)/{serviceName}"), "url": .string("\(product.path)/\(name)"),
      "vars": [["key": "serviceName", "value": .string(name)]],
    ]
  }
}

// `services.Service`, under the path of the service itself.
extension ServiceInformation {
  var json: JSONValue {
    [
      "serviceId": .integer(number), "domain": .string(name),
      "status": .string(isExpired ? "expired" : "ok"), "creation": .date(creation),
      "expiration": .date(expiration),
      "engagedUpTo": engagedUntil.map(JSONValue.date) ?? .null,
      "contactAdmin": .string(administrator), "contactTech": .string(account.name),
      "contactBilling": .string(account.name),
      "canDeleteAtExpiration": .bool(canDeleteAtExpiration), "possibleRenewPeriod": [1, 3, 6, 12],
      "renewalType": .string(renewalType),
      "renew": [
        "automatic": .bool(isAutomatic), "deleteAtExpiration": .bool(deletesAtExpiration),
        "forced": false, "manualPayment": .bool(!isAutomatic), "period": 1,
      ],
    ]
  }

  var renewalType: String { isAutomatic ? "automaticV2016" : "manual" }
}
