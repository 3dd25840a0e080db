import ControlPlane

/// How an operation shows that it was performed, and what a second one would do.
struct Effect: Sendable {
  enum Repetition: Sendable {
    /// A second call has the same result, or is refused because of the first.
    case harmless
    /// A second call does a second thing.
    case additive
  }

  /// What is done, as messages name it: `task.createSnapshot`, `effect.order`.
  let name: String
  let repetition: Repetition
  /// Whether there is something that shows it; without, no reading proves that it was not done.
  let leavesTrace: Bool
  /// Whether it shows that the operation was performed between two readings.
  ///
  /// An argument that the request does not tell is not compared.
  let isSeen: @Sendable (_ before: Evidence, _ after: Evidence, OperationRequest) -> Bool

  private init(
    _ name: String, _ repetition: Repetition, leavesTrace: Bool = true,
    isSeen: @escaping @Sendable (Evidence, Evidence, OperationRequest) -> Bool
  ) {
    self.name = name
    self.repetition = repetition
    self.leavesTrace = leavesTrace
    self.isSeen = isSeen
  }

  /// The effect of an operation; of one that is not known here, nothing is known.
  static func of(_ operation: String) -> Effect { known[operation] ?? untraceable }

  private static let untraceable = Effect("", .additive, leavesTrace: false) { _, _, _ in false }

  static let known: [String: Effect] = [
    "ovhcloud.vps.orderOption": Effect("effect.order", .additive) { before, after, _ in
      after.orders.contains { order in !before.orders.contains { $0.id == order.id } }
    },
    "ovhcloud.order.pay": Effect("effect.payment", .additive) { before, after, request in
      let paid = request.arguments["order"].flatMap { Int($0) }
      return after.orders.contains { order in
        paidStatuses.contains(order.status) && (paid == nil || paid == order.id)
          && !before.orders.contains { $0.id == order.id && paidStatuses.contains($0.status) }
      }
    },
    "ovhcloud.vps.createSnapshot": task("createSnapshot", .harmless),
    "ovhcloud.vps.deleteSnapshot": task("deleteSnapshot", .harmless),
    "ovhcloud.vps.revertSnapshot": task("revertSnapshot", .additive),
    "ovhcloud.vps.start": task("startVm", .harmless),
    "ovhcloud.vps.stop": task("stopVm", .harmless),
    "ovhcloud.vps.reboot": task("rebootVm", .additive),
    "ovhcloud.vps.configure": invisible,
    "ovhcloud.vps.describeSnapshot": Effect("effect.description", .harmless) {
      before, after, request in
      let name = "snapshot.description"
      if let description = request.arguments["description"] {
        return after.facts[name] == .text(description)
      }
      let date = "snapshot.creationDate"
      return before.facts[name] != after.facts[name] && before.facts[date] == after.facts[date]
        && after.facts[date] != nil
    },
    "ovhcloud.vps.cancelOption": Effect("effect.option", .harmless) { before, after, _ in
      // Options also end with their period, and with the service.
      before.facts["option.snapshot"] == .text("subscribed")
        && after.facts["option.snapshot"] == .text("released")
        && after.facts["billed"] == .bool(true)
        && after.facts["expiration"] == before.facts["expiration"]
    },
    "ovhcloud.vps.setDeleteAtExpiration": deletion,
    "ovhcloud.vps.requestTermination": terminationMail,
    "ovhcloud.vps.confirmTermination": ending,
    "ovhcloud.dedicatedCloud.setDeleteAtExpiration": deletion,
    "ovhcloud.dedicatedCloud.requestTermination": terminationMail,
    "ovhcloud.dedicatedCloud.confirmTermination": ending,
    "ibmcloud.hardware.powerOff": Effect("effect.powerOff", .harmless) { before, after, _ in
      before.facts["power"] == .text("on") && after.facts["power"] == .text("off")
    },
    "ibmcloud.hardware.powerOn": Effect("effect.powerOn", .harmless) { before, after, _ in
      before.facts["power"] == .text("off") && after.facts["power"] == .text("on")
    },
    "ibmcloud.hardware.reboot": task("reboot", .additive),
    "ibmcloud.hardware.reloadOperatingSystem": task("reload", .additive),
    // The token of the answer is needed, so the call is made again: it only makes another token.
    "ibmcloud.hardware.requestReload": invisible,
    "ibmcloud.hardware.cancel": Effect("effect.cancellation", .harmless) { before, after, _ in
      before.facts["cancellation"] == .text("none")
        && after.facts["cancellation"] != .text("none")
    },
    "ibmcloud.hardware.orderReplica": newServer,
    "ibmcloud.hardware.order": newServer,
  ]

  /// `billing.order.OrderStatusEnum`, of an order that is neither open nor called off.
  private static let paidStatuses: Set<String> = [
    "checking", "delivering", "delivered", "documentsRequested",
  ]

  private static func task(_ type: String, _ repetition: Repetition) -> Effect {
    Effect("task.\(type)", repetition) { before, after, _ in
      after.tasks.contains { task in
        task.type == type && !before.tasks.contains { $0.id == task.id }
      }
    }
  }

  private static let deletion = Effect("effect.deletion", .harmless) { before, after, request in
    let name = "deleteAtExpiration"
    guard let value = request.arguments["value"] else {
      return before.facts[name] != after.facts[name] && after.facts[name] != nil
    }
    return after.facts[name] == .bool(value == "true")
  }

  /// Changes nothing that can be read.
  private static let invisible = Effect("", .harmless) { _, _, _ in false }

  private static let terminationMail = Effect("effect.terminationRequest", .additive) {
    before, after, request in
    after.mails.contains { mail in
      mail.service == request.service && mail.links.contains { $0.operation != nil }
        && !before.mails.contains { $0.id == mail.id }
    }
  }

  /// The token is good once, so a second call is refused.
  private static let ending = Effect("effect.termination", .harmless) { before, after, request in
    guard let service = request.service else { return false }
    return before.services.contains(service) && !after.services.contains(service)
      || before.facts["billed"] == .bool(true) && after.facts["billed"] == .bool(false)
  }

  private static let newServer = Effect("effect.server", .additive) { before, after, request in
    let parts = ["hostname", "domain"].map { request.arguments[$0] }
    let name = parts.contains(nil) ? nil : parts.compactMap(\.self).joined(separator: ".")
    return after.services.contains { server in
      (name == nil || server.name == name?.lowercased()) && !before.services.contains(server)
    }
  }
}
