import Values

// Ordering a server that is configured like this one.
extension HardwareServer {
  mutating func orderReplica(
    hostname: String, domain: String, existing: HardwareServer?, _ turn: inout Turn
  ) throws(Refusal) {
    try requireIdle(turn)
    let name = try Self.requireName(hostname, domain, existing: existing, turn)
    let number = turn.sequences.next(.serviceNumber)
    let isTaken = existing.map { !$0.hasEnded } ?? false
    let replica = copy(named: isTaken ? "\(name)-\(number)" : name, number: number, &turn)
    turn.create(replica)
    replica.placeOrder(
      Message("order.hardwareReplica", ["service": .text(id), "replica": .text(replica.id)]), &turn)
  }

  private func copy(named name: String, number: Int, _ turn: inout Turn) -> HardwareServer {
    let behaviour = turn.behaviour
    let copiesConfiguration = behaviour[HardwareBehaviour.replicaCopiesConfiguration]
    let copiesData = behaviour[HardwareBehaviour.replicaCopiesData]
    func blank(_ disk: Disk) -> Disk {
      Disk(gigabytes: disk.gigabytes, content: copiesData ? disk.content : nil)
    }
    return HardwareServer(
      id: name, number: number, size: size, datacenter: datacenter, phase: .provisioning,
      power: .off, status: "DEPLOY",
      operatingSystem: operatingSystem, provisioningScript: provisioningScript,
      configuration: copiesConfiguration ? configuration : turn.newContent(),
      primaryDisk: blank(primaryDisk), secondaryDisk: secondaryDisk.map(blank),
      addresses: addresses.map { _ in turn.newAddress() }, isHourly: isHourly, fee: fee,
      billingItem: behaviour[HardwareBehaviour.replicaIsBilled]
        ? turn.sequences.next(.serviceNumber) : nil,
      provisionedAt: nil, periodStart: turn.now, periodEnd: turn.now)
  }
}
