import ControlPlane
import JSON
import Values

/// `/me`: the account, its orders, mails and means of payment.
enum MeRoutes {
  static let all: [OVHcloudRoute] = account + mails + payment + OrderHistoryRoutes.all

  private static let account: [OVHcloudRoute] = [
    .get("/me") { world, _ in world.account.json }
  ]

  private static let mails: [OVHcloudRoute] = [
    .get("/me/notification/email/history") { world, _ in
      .integers(world.ovhcloudMails.map(\.id))
    },
    .get("/me/notification/email/history/{id}") { world, call throws(OVHcloudError) in
      let id = try call.number("id")
      guard let mail = world.mail(id), mail.isOVHcloud else { throw .unknownObject("Id = \(id)") }
      return [
        "id": .integer(mail.id), "date": .datetime(mail.date), "subject": .string(mail.subject),
        "body": .string(mail.body),
      ]
    },
  ]

  private static let payment: [OVHcloudRoute] = [
    .get("/me/payment/method") { world, call in
      let account = world.account
      let isDefault = call.target.value("default").map { $0 == "true" }
      return .integers(
        account.paymentMethods.indices
          .filter { index in
            isDefault == nil
              || isDefault == (account.paymentMethods[index] == account.defaultPaymentMethod)
          }
          .map { $0 + 1 })
    },
    .get("/me/payment/method/{paymentMethodId}") { world, call throws(OVHcloudError) in
      let id = try call.number("paymentMethodId")
      guard let name = world.account.paymentMethod(number: id) else {
        throw .unknownObject("Id = \(id)")
      }
      let since = JSONValue.datetime(Instant(secondsSince1970: 1_546_300_800))
      return [
        "paymentMethodId": .integer(id), "paymentType": "CREDIT_CARD", "paymentSubType": "VISA",
        "status": "VALID", "default": .bool(name == world.account.defaultPaymentMethod),
        "label": .string(name), "description": nil, "creationDate": since, "lastUpdate": since,
        "expirationDate": nil, "billingContactId": nil, "paymentMeanId": nil,
        "icon": ["name": "visa", "data": nil],
      ]
    },
  ]
}

extension Account {
  /// The means of payment are numbered from 1 in the order of the world.
  func paymentMethod(number: Int) -> String? {
    paymentMethods.indices.contains(number - 1) ? paymentMethods[number - 1] : nil
  }

  fileprivate var json: JSONValue {
    [
      "nichandle": .string(name), "email": .string(email), "state": "complete",
      "country": "FR", "language": .string(language == "fr" ? "fr_FR" : "en_GB"),
      "legalform": "individual", "ovhCompany": "ovh", "ovhSubsidiary": "FR",
      "currency": [
        "code": .string(currency), "symbol": .string(currency == "EUR" ? "€" : currency),
      ],
      "customerCode": nil, "spareEmail": nil, "name": nil, "firstname": nil, "phone": nil,
    ]
  }
}

extension Mail {
  /// Whether it came from OVHcloud: another provider's mails are not in its history.
  var isOVHcloud: Bool { service.map { $0.kind.hasPrefix("ovhcloud.") } ?? true }
}

extension World {
  fileprivate var ovhcloudMails: [Mail] { mailbox.filter(\.isOVHcloud) }
}
