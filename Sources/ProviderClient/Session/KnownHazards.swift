import ControlPlane
import Values

/// What an operation is known to risk, where it cannot be tried.
///
/// It errs on the side of warning: an operation that is not listed is taken for one that cannot be undone.
struct KnownHazards {
  let request: OperationRequest

  private static let kinds: [String: [Hazard.Kind]] = [
    "ovhcloud.vps.orderOption": [.cost], "ovhcloud.order.pay": [.cost],
    "ovhcloud.vps.createSnapshot": [.outage], "ovhcloud.vps.deleteSnapshot": [.loss],
    "ovhcloud.vps.revertSnapshot": [.loss, .outage], "ovhcloud.vps.start": [],
    "ovhcloud.vps.stop": [.outage], "ovhcloud.vps.reboot": [.outage],
    "ovhcloud.vps.configure": [], "ovhcloud.vps.describeSnapshot": [],
    "ovhcloud.vps.cancelOption": [.loss],
    // Nothing ends before the token of the mail is used.
    "ovhcloud.vps.requestTermination": [],
    "ovhcloud.vps.confirmTermination": [.loss, .irreversible],
    "ovhcloud.dedicatedCloud.requestTermination": [],
    "ovhcloud.dedicatedCloud.confirmTermination": [.loss, .irreversible],
    "ibmcloud.hardware.orderReplica": [.cost], "ibmcloud.hardware.order": [.cost],
    "ibmcloud.hardware.reloadOperatingSystem": [.loss, .outage],
    "ibmcloud.hardware.requestReload": [],
    "ibmcloud.hardware.cancel": [.loss, .irreversible],
    // Asking for the reclaim in a ticket ends the server.
    "ibmcloud.hardware.updateTicket": [.loss, .irreversible],
    "ibmcloud.hardware.powerOff": [.outage], "ibmcloud.hardware.powerOn": [],
    "ibmcloud.hardware.reboot": [.outage],
  ]

  private static let deletions: Set<String> = [
    "ovhcloud.vps.setDeleteAtExpiration", "ovhcloud.dedicatedCloud.setDeleteAtExpiration",
  ]

  var hazards: [Hazard] {
    kinds.map { kind in
      Hazard(
        kind: kind,
        message: Message(
          "hazard.known.\(kind.rawValue)", ["service": .text(request.service?.name ?? "")]),
        service: request.service)
    }
  }

  private var kinds: [Hazard.Kind] {
    if Self.deletions.contains(request.operation) {
      return request.arguments["value"] == "false" ? [] : [.loss, .irreversible]
    }
    return Self.kinds[request.operation] ?? [.irreversible]
  }
}
