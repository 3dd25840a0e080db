import JSON
import Values

// `serviceList.Service`, under `/service`: what the page of the manager looks at that a link in a
// termination's mail leads to.
extension ServiceInformation {
  var listedJSON: JSONValue {
    [
      "creationDate": .date(creation), "expirationDate": .date(expiration),
      "nextBillingDate": isRenewed ? .date(expiration) : .null,
      "engagementDate": engagedUntil.map(JSONValue.date) ?? .null, "quantity": 1, "details": [],
      "plan": ["code": .string(product.planCode), "product": ["name": .string(product.name)]],
      "renew": [
        "mode": .string(deletesAtExpiration ? "deleteAtExpiration" : renewalType),
        "possibleModes": .strings(
          ["automaticV2016", "manual"] + (canDeleteAtExpiration ? ["deleteAtExpiration"] : [])),
        "interval": "P1M", "possibleIntervals": ["P1M", "P3M", "P6M", "P1Y"], "dayOfMonth": nil,
      ],
      "resource": [
        "name": .string(name), "displayName": .string(name),
        "state": .string(isTerminated || isExpired ? "suspended" : "ok"),
      ],
      "route": route, "state": .string(isExpired ? "expired" : "ok"),
    ]
  }
}
