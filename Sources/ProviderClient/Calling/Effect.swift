import ControlPlane

/// How an operation shows that it was performed, and what a second one would do.
struct Effect: Sendable {
  enum Repetition: Sendable {
    /// A second call has the same result, or is refused because of the first.
    case harmless
    /// A second call does a second thing.
    case additive
  }

  let repetition: Repetition
  /// Whether there is something that shows it; without, no reading proves that it was not done.
  let leavesTrace: Bool
  /// Whether it shows that the operation was performed between two readings.
  let isSeen: @Sendable (_ before: Evidence, _ after: Evidence, OperationRequest) -> Bool

  private init(
    _ repetition: Repetition, leavesTrace: Bool = true,
    isSeen: @escaping @Sendable (Evidence, Evidence, OperationRequest) -> Bool
  ) {
    self.repetition = repetition
    self.leavesTrace = leavesTrace
    self.isSeen = isSeen
  }

  /// The effect of an operation; of one that is not known here, nothing is known.
  static func of(_ operation: String) -> Effect { known[operation] ?? untraceable }

  private static let untraceable = Effect(.additive, leavesTrace: false) { _, _, _ in false }

  private static let known: [String: Effect] = [
    "ovhcloud.vps.orderOption": Effect(.additive) { before, after, _ in
      after.orders.contains { order in !before.orders.contains { $0.id == order.id } }
    },
    "ovhcloud.order.pay": Effect(.additive) { before, after, request in
      let paid = request.arguments["order"].flatMap { Int($0) }
      return before.orders.contains { order in
        order.status == "notPaid" && (paid == nil || paid == order.id)
          && after.orders.contains { $0.id == order.id && $0.status != "notPaid" }
      }
    },
    "ovhcloud.vps.createSnapshot": task("createSnapshot", .harmless),
    "ovhcloud.vps.deleteSnapshot": task("deleteSnapshot", .harmless),
    "ovhcloud.vps.revertSnapshot": task("revertSnapshot", .additive),
    "ovhcloud.vps.start": task("startVm", .harmless),
    "ovhcloud.vps.stop": task("stopVm", .harmless),
    "ovhcloud.vps.reboot": task("rebootVm", .additive),
    "ovhcloud.vps.configure": Effect(.harmless) { _, _, _ in false },
    "ovhcloud.vps.describeSnapshot": Effect(.harmless) { _, after, request in
      after.facts["snapshot.description"] == request.arguments["description"].map(FactValue.text)
    },
    "ovhcloud.vps.cancelOption": Effect(.harmless) { before, after, _ in
      before.facts["option.snapshot"] != after.facts["option.snapshot"]
    },
    "ovhcloud.vps.setDeleteAtExpiration": deletion,
    "ovhcloud.vps.requestTermination": terminationMail,
    "ovhcloud.vps.confirmTermination": ending,
    "ovhcloud.dedicatedCloud.setDeleteAtExpiration": deletion,
    "ovhcloud.dedicatedCloud.requestTermination": terminationMail,
    "ovhcloud.dedicatedCloud.confirmTermination": ending,
    "ibmcloud.hardware.powerOff": Effect(.harmless) { before, after, _ in
      before.facts["power"] == .text("on") && after.facts["power"] == .text("off")
    },
    "ibmcloud.hardware.powerOn": Effect(.harmless) { before, after, _ in
      before.facts["power"] == .text("off") && after.facts["power"] == .text("on")
    },
    "ibmcloud.hardware.reboot": task("reboot", .additive),
    "ibmcloud.hardware.reloadOperatingSystem": task("reload", .additive),
    // The token of the answer is needed, so the call is made again: it only makes another token.
    "ibmcloud.hardware.requestReload": Effect(.harmless) { _, _, _ in false },
    "ibmcloud.hardware.cancel": Effect(.harmless) { before, after, _ in
      before.facts["cancellation"] == .text("none")
        && after.facts["cancellation"] != .text("none")
    },
    "ibmcloud.hardware.orderReplica": newServer,
    "ibmcloud.hardware.order": newServer,
  ]

  private static func task(_ type: String, _ repetition: Repetition) -> Effect {
    Effect(repetition) { before, after, _ in
      after.tasks.contains { task in
        task.type == type && !before.tasks.contains { $0.id == task.id }
      }
    }
  }

  private static let deletion = Effect(.harmless) { _, after, request in
    after.facts["deleteAtExpiration"] == .bool(request.arguments["value"] == "true")
  }

  private static let terminationMail = Effect(.additive) { before, after, request in
    after.mails.contains { mail in
      mail.service == request.service && mail.links.contains { $0.operation != nil }
        && !before.mails.contains { $0.id == mail.id }
    }
  }

  /// The token is good once, so a second call is refused.
  private static let ending = Effect(.harmless) { before, after, request in
    guard let service = request.service else { return false }
    return before.services.contains(service) && !after.services.contains(service)
      || before.facts["billed"] == .bool(true) && after.facts["billed"] == .bool(false)
  }

  private static let newServer = Effect(.additive) { before, after, request in
    let name =
      "\(request.arguments["hostname"] ?? "").\(request.arguments["domain"] ?? "")".lowercased()
    return after.services.contains { server in
      server.name == name && !before.services.contains(server)
    }
  }
}
