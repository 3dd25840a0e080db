package import Values

/// Why an operation is not performed, what would help, and when the obstacle goes away by itself.
package struct Refusal: Error, Hashable, Sendable {
  package var operation: String
  /// A stable name of the reason, as `snapshotExists`.
  package var code: String
  package var reason: Message
  package var remedy: Message?
  package var resolvesAt: Instant?

  /// A refusal that came over a wire, or from somebody else than the world.
  package init(
    operation: String, code: String, reason: Message, remedy: Message? = nil,
    resolvesAt: Instant? = nil
  ) {
    self.operation = operation
    self.code = code
    self.reason = reason
    self.remedy = remedy
    self.resolvesAt = resolvesAt
  }

  /// The refusal that the world gives for a code; nil for a code that it does not have.
  package init?(
    operation: String, known code: String, _ arguments: [String: MessageArgument],
    resolvesAt: Instant? = nil
  ) {
    guard let code = RefusalCode(rawValue: code) else { return nil }
    self.init(operation, code, arguments, resolvesAt: resolvesAt)
  }

  init(
    _ operation: String, _ code: RefusalCode, _ arguments: [String: MessageArgument] = [:],
    resolvesAt: Instant? = nil
  ) {
    self.operation = operation
    self.code = code.rawValue
    self.resolvesAt = resolvesAt
    reason = Message("refusal.\(code.rawValue)", arguments)
    remedy = code.hasRemedy ? Message("refusal.\(code.rawValue).remedy", arguments) : nil
  }
}

extension Refusal {
  /// Whether what the operation brings about is so already.
  package var tellsThatItIsDone: Bool {
    switch RefusalCode(rawValue: code) {
    case .alreadySubscribed, .alreadyConfirmed, .alreadyCancelled, .alreadyOff, .alreadyOn: true
    default: false
    }
  }

  /// Whether no source tells that the provider refuses this: we assume it.
  package var isAssumed: Bool { RefusalCode(rawValue: code) == .alreadyOrdered }
}

/// Every reason for which an operation can be refused.
enum RefusalCode: String, CaseIterable {
  // Requests that make no sense.
  case unknownOperation, unknownService, wrongKind, unknownArgument, missingArgument
  case invalidArgument
  // OVHcloud
  case serviceExpired, taskRunning, taskBegun, unknownTask
  case alreadySubscribed, alreadyOrdered, optionMissing, snapshotExists, noSnapshot
  case noUnpaidOrder, noPaymentMethod
  case notAdministrator, engaged, suspended, alreadyConfirmed, cannotDeleteAtExpiration
  case tokenUnknown, tokenExpired, tokenUsed
  // IBM Cloud
  case transactionRunning, statusInvalid, noBillingItem, hostnameTaken, invalidHostname
  case alreadyCancelled, alreadyOff, alreadyOn, poweredOff, rebootLockout
  case reloadTokenInvalid, unknownTicket
  // Operator
  case serviceUnreachable, noBackup

  /// Whether there is something that the operator can do about it.
  var hasRemedy: Bool {
    switch self {
    case .taskRunning, .taskBegun, .alreadyOrdered, .optionMissing, .snapshotExists, .noSnapshot,
      .noPaymentMethod, .notAdministrator, .engaged, .suspended, .tokenUnknown, .tokenExpired,
      .transactionRunning, .hostnameTaken, .invalidHostname, .poweredOff, .rebootLockout,
      .reloadTokenInvalid, .serviceUnreachable, .noBackup:
      true
    case .unknownOperation, .unknownService, .wrongKind, .unknownArgument, .missingArgument,
      .invalidArgument, .serviceExpired, .alreadySubscribed, .noUnpaidOrder, .alreadyConfirmed,
      .cannotDeleteAtExpiration, .tokenUsed, .statusInvalid, .noBillingItem, .alreadyCancelled,
      .alreadyOff, .alreadyOn, .unknownTicket, .unknownTask:
      false
    }
  }
}
