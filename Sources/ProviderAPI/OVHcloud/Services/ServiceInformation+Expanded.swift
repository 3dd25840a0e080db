import ControlPlane
import JSON
import Values

// `services.expanded.Service`, under `/services`.
extension ServiceInformation {
  var expandedJSON: JSONValue {
    [
      "serviceId": .integer(number), "parentServiceId": nil, "tags": [], "route": route,
      "resource": [
        "name": .string(name), "displayName": .string(name),
        "state": .string(isTerminated ? "toDelete" : isExpired ? "suspended" : "active"),
        "product": [
          "name": .string(product.name), "description": .string(product.description),
        ],
        "resellingProvider": nil,
      ],
      "customer": [
        "contacts": [
          contact("administrator", administrator), contact("technical", account.name),
          contact("billing", account.name),
        ]
      ],
      "billing": billing,
    ]
  }

  private func contact(_ type: String, _ code: String) -> JSONValue {
    ["type": .string(type), "customerCode": .string(code)]
  }

  private var billing: JSONValue {
    let next = isRenewed ? JSONValue.datetime(expiration) : .null
    return [
      "plan": [
        "code": .string(product.planCode), "invoiceName": .string(product.description),
      ],
      "pricing": nil, "group": nil, "engagementRequest": nil,
      "expirationDate": .datetime(expiration), "nextBillingDate": next,
      "engagement": engagedUntil.map { ["endDate": .date($0), "endRule": nil] } ?? .null,
      "lifecycle": lifecycle,
      "renew": [
        "capacities": ["mode": ["automatic", "manual"]],
        "current": [
          "mode": .string(isAutomatic ? "automatic" : "manual"), "nextDate": next, "period": "P1M",
        ],
      ],
    ]
  }

  private var lifecycle: JSONValue {
    let atExpiration = "terminateAtExpirationDate"
    return [
      "capacities": [
        "actions": .strings(["terminate"] + (canDeleteAtExpiration ? [atExpiration] : []))
      ],
      "current": [
        "creationDate": .datetime(creation),
        "pendingActions": .strings(deletesAtExpiration ? [atExpiration] : []),
        "state": .string(isTerminated ? "terminated" : isExpired ? "unpaid" : "active"),
        "terminationDate": deletesAtExpiration ? .datetime(expiration) : .null,
      ],
    ]
  }
}
