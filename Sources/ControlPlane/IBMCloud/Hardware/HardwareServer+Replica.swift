import Values

// Ordering a server that is configured like this one.
extension HardwareServer {
  mutating func orderReplica(
    hostname: String, domain: String, existing: HardwareServer?, _ turn: inout Turn
  ) throws(Refusal) {
    try requireIdle(turn)
    let name = "\(hostname).\(domain)".lowercased()
    guard Self.isHostname(hostname), Self.isDomain(domain), name.utf8.count <= 253 else {
      throw turn.refusal(.invalidHostname, ["hostname": .text(name)])
    }
    let isTaken = existing.map { !$0.hasEnded } ?? false
    guard !isTaken || !turn.behaviour[HardwareBehaviour.replicaNeedsUniqueName] else {
      throw turn.refusal(.hostnameTaken, ["hostname": .text(name)])
    }
    let number = turn.sequences.next(.serviceNumber)
    let replica = copy(named: isTaken ? "\(name)-\(number)" : name, number: number, &turn)
    turn.create(replica)
    placeOrder(for: replica.reference, &turn)
  }

  private func placeOrder(for replica: ServiceReference, _ turn: inout Turn) {
    let duration = turn.behaviour[HardwareBehaviour.provisioningDuration]
    let order = turn.order(
      Message("order.hardwareReplica", ["service": .text(id), "replica": .text(replica.name)]),
      of: replica, total: fee, recurring: fee,
      period: isHourly
        ? CalendarDuration(hours: 1) : turn.behaviour[HardwareBehaviour.billingPeriod],
      state: .delivering)
    turn.start("provisioning", of: replica, lasting: duration, isOutage: false)
    turn.schedule(.orderDelivered(order), at: turn.now + duration, of: replica)
  }

  private func copy(named name: String, number: Int, _ turn: inout Turn) -> HardwareServer {
    let behaviour = turn.behaviour
    let copiesConfiguration = behaviour[HardwareBehaviour.replicaCopiesConfiguration]
    let copiesData = behaviour[HardwareBehaviour.replicaCopiesData]
    func blank(_ disk: Disk) -> Disk {
      Disk(gigabytes: disk.gigabytes, content: copiesData ? disk.content : nil)
    }
    return HardwareServer(
      id: name, number: number, phase: .provisioning, power: .off, status: "DEPLOY",
      operatingSystem: operatingSystem, provisioningScript: provisioningScript,
      configuration: copiesConfiguration ? configuration : turn.newContent(),
      primaryDisk: blank(primaryDisk), secondaryDisk: secondaryDisk.map(blank),
      addresses: addresses.map { _ in turn.newAddress() }, isHourly: isHourly, fee: fee,
      billingItem: behaviour[HardwareBehaviour.replicaIsBilled]
        ? turn.sequences.next(.serviceNumber) : nil,
      periodStart: turn.now, periodEnd: turn.now, cancellation: .none, lockedUntil: nil)
  }

  mutating func provisioned(_ turn: inout Turn) {
    phase = .running
    power = .on
    status = "ACTIVE"
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
