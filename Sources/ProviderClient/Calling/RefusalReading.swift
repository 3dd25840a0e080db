import ControlPlane
import Values

/// Tells in the words of a world why a provider does not do something.
///
/// The providers' texts are for people and differ from one product to the next, so a refusal is
/// recognised by its status and by what the service is like; words count only where nothing else
/// tells cases apart.
struct RefusalReading {
  let request: OperationRequest
  let error: ProviderError
  /// The service as it was just before the call.
  let before: Evidence

  /// The refusal; one that quotes the provider when it is none that is known.
  var refusal: Refusal {
    let code = request.operation.hasPrefix("ibmcloud.") ? softLayerCode : ovhcloudCode
    if let code, let arguments = arguments(of: code),
      let known = Refusal(
        operation: request.operation, known: code, arguments, resolvesAt: resolution(of: code))
    {
      return known
    }
    if code == "tokenExpired" {
      return Refusal(
        operation: request.operation, code: "tokenExpired",
        reason: Message("refusal.tokenExpired.undated"),
        remedy: Message("refusal.tokenExpired.remedy"))
    }
    return Refusal(
      operation: request.operation, code: "provider",
      reason: Message("refusal.provider", ["text": .text(error.text)]))
  }

  private var running: WorldTask? { before.tasks.first(where: \.isRunning) }

  private func says(_ words: String...) -> Bool {
    let text = error.message.lowercased()
    return words.allSatisfy { text.contains($0) }
  }

  private func holds(_ fact: String, _ value: FactValue) -> Bool { before.facts[fact] == value }

  /// The words of a known refusal; nil when one of them is not known.
  private func arguments(of code: String) -> [String: MessageArgument]? {
    var arguments: [String: MessageArgument] = ["service": .text(request.service?.name ?? "")]
    switch code {
    case "taskRunning", "transactionRunning":
      guard let running else { return nil }
      arguments["task"] = .text(running.type)
      arguments["until"] = .instant(running.dueAt)
    case "statusInvalid":
      guard case .text(let status)? = before.facts["status"] else { return nil }
      arguments["status"] = .text(status)
    case "rebootLockout":
      guard let until = lockedUntil else { return nil }
      arguments["until"] = .instant(until)
    case "hostnameTaken", "invalidHostname":
      let name = "\(request.arguments["hostname"] ?? "").\(request.arguments["domain"] ?? "")"
      arguments["hostname"] = .text(name.lowercased())
    // Who the administrator is, until when the commitment lasts and when a token ended, no answer tells.
    case "notAdministrator", "engaged", "tokenExpired": return nil
    default: break
    }
    return arguments
  }

  private func resolution(of code: String) -> Instant? {
    switch code {
    case "taskRunning", "transactionRunning": running?.dueAt
    case "rebootLockout": lockedUntil
    default: nil
    }
  }

  /// The moment that the text names.
  private var lockedUntil: Instant? {
    error.message.split(separator: " ").lazy
      .compactMap { word in
        Instant(iso8601: String(word.last == "." ? word.dropLast() : word))
      }.first
  }
}

// OVHcloud: the schemas declare no errors.
extension RefusalReading {
  private var ovhcloudCode: String? {
    let name = request.operation.split(separator: ".").last.map(String.init) ?? ""
    let isBusy = error.name.hasSuffix("ResourceBusy")
    return switch error.status {
    case 460:
      request.operation == "ovhcloud.dedicatedCloud.requestTermination"
        ? "suspended" : "serviceExpired"
    case 404: notFoundCode(name)
    case 409 where isBusy: "taskRunning"
    case 409: conflictCode(name)
    case 403: forbiddenCode(name)
    case 400: badRequestCode(name)
    default: nil
    }
  }

  private func notFoundCode(_ operation: String) -> String? {
    if operation == "pay" { return "noUnpaidOrder" }
    if let service = request.service, !before.services.contains(service) {
      return "unknownService"
    }
    return operation.hasSuffix("Snapshot") && holds("snapshot.exists", .bool(false))
      ? "noSnapshot" : nil
  }

  private func conflictCode(_ operation: String) -> String? {
    switch operation {
    case "createSnapshot" where holds("snapshot.exists", .bool(true)): "snapshotExists"
    case "orderOption" where holds("option.snapshot", .text("subscribed")): "alreadySubscribed"
    case "orderOption" where holds("option.snapshot", .text("ordered")): "alreadyOrdered"
    case "requestTermination" where holds("termination.confirmed", .bool(true)):
      "alreadyConfirmed"
    case _ where running != nil: "taskRunning"
    default: nil
    }
  }

  private func forbiddenCode(_ operation: String) -> String? {
    switch operation {
    case "createSnapshot", "cancelOption":
      before.facts["option.snapshot"].map { $0 != .text("subscribed") } == true
        ? "optionMissing" : nil
    default: nil
    }
  }

  private func badRequestCode(_ operation: String) -> String? {
    switch operation {
    case "confirmTermination" where says("token", "expired"): "tokenExpired"
    case "confirmTermination" where says("token", "used"): "tokenUsed"
    case "confirmTermination" where says("token"): "tokenUnknown"
    case "start" where holds("state", .text("running")): "alreadyOn"
    case "stop" where holds("state", .text("stopped")): "alreadyOff"
    case "reboot" where holds("state", .text("stopped")): "poweredOff"
    case "setDeleteAtExpiration" where holds("canDeleteAtExpiration", .bool(false)):
      "cannotDeleteAtExpiration"
    default: nil
    }
  }
}

// SoftLayer: exceptions have names; the ones called Public differ by their texts only.
extension RefusalReading {
  private var softLayerCode: String? {
    switch error.code.split(separator: "_").last {
    case "ActiveTransactionExists": return "transactionRunning"
    case "InvalidStatus": return "statusInvalid"
    case "InvalidReloadToken": return "reloadTokenInvalid"
    case "MissingBillingItem": return "noBillingItem"
    case "NotFound": return "noBillingItem"
    case "ObjectNotFound":
      return request.operation == "ibmcloud.hardware.updateTicket"
        ? "unknownTicket" : "unknownService"
    default: break
    }
    switch request.operation {
    case "ibmcloud.hardware.cancel" where holds("cancellation.requested", .bool(true)):
      return "alreadyCancelled"
    case "ibmcloud.hardware.order", "ibmcloud.hardware.orderReplica":
      if says("hostname", "exists") { return "hostnameTaken" }
      return says("hostname") ? "invalidHostname" : nil
    case "ibmcloud.hardware.powerOff" where holds("power", .text("off")): return "alreadyOff"
    case "ibmcloud.hardware.reboot" where holds("power", .text("off")): return "poweredOff"
    case "ibmcloud.hardware.powerOn" where holds("power", .text("on")): return "alreadyOn"
    case "ibmcloud.hardware.updateTicket" where says("ticket"): return "unknownTicket"
    default: return lockedUntil == nil ? nil : "rebootLockout"
    }
  }
}
