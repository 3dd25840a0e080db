import Values

// Ordering a server.
extension HardwareServer {
  /// The full name of a server, when a server can be called so.
  static func requireName(
    _ hostname: String, _ domain: String, existing: HardwareServer?, _ turn: Turn
  ) throws(Refusal) -> String {
    let name = "\(hostname).\(domain)".lowercased()
    guard isHostname(hostname), isDomain(domain), name.utf8.count <= 253 else {
      throw turn.refusal(.invalidHostname, ["hostname": .text(name)])
    }
    let isTaken = existing.map { !$0.hasEnded } ?? false
    guard !isTaken || !turn.behaviour[HardwareBehaviour.replicaNeedsUniqueName] else {
      throw turn.refusal(.hostnameTaken, ["hostname": .text(name)])
    }
    return name
  }

  /// Orders this server, which is paid for by the account's contract.
  func placeOrder(_ description: Message, _ turn: inout Turn) {
    let duration = turn.behaviour[HardwareBehaviour.provisioningDuration]
    let order = turn.order(
      description, of: reference, total: fee, recurring: fee,
      period: isHourly
        ? CalendarDuration(hours: 1) : turn.behaviour[HardwareBehaviour.billingPeriod],
      state: .delivering)
    turn.start("provisioning", of: reference, lasting: duration, isOutage: false)
    turn.schedule(.orderDelivered(order), at: turn.now + duration, of: reference)
  }

  mutating func provisioned(_ turn: inout Turn) {
    phase = .running
    power = .on
    status = "ACTIVE"
    provisionedAt = turn.now
    if billingItem != nil {
      periodStart = turn.now
      if !isHourly { turn.charge(fee, "charge.month") }
      periodEnd = turn.now.next(after: turn.behaviour[HardwareBehaviour.billingPeriod])
      turn.schedule(.periodEnds, at: periodEnd)
    }
    turn.send(.hardwareProvisioned)
  }

  /// A label of a host name: letters, digits and inner hyphens (RFC 1123, section 2.1).
  private static func isHostname(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...63).contains(bytes.count), bytes.first != 0x2D, bytes.last != 0x2D else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      switch $0 {
      case "a"..."z", "A"..."Z", "0"..."9", "-": true
      default: false
      }
    }
  }

  private static func isDomain(_ text: String) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1 && labels.allSatisfy { isHostname(String($0)) }
  }
}
