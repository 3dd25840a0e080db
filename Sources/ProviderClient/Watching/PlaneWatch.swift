import ControlPlane
import RunEngine
import Values

/// Finds what was done to services between two looks at them.
///
/// Nobody tells who did what; only the traces do that an operation leaves in tasks, orders, e-mails, facts.
struct PlaneWatch: Sendable {
  private let services: [ServiceReference]
  private var last: [ServiceReference: Evidence] = [:]
  /// What there was of each kind.
  private var known: Set<ServiceReference>

  /// Takes the state from which on everything is found.
  init(_ services: [ServiceReference], reading reader: inout PlaneReader) throws(ProviderFailure) {
    self.services = services
    let kinds = Set(services.map(\.kind))
    known = Set(try reader.services(ofKind: nil).filter { kinds.contains($0.kind) })
    for service in services { last[service] = try reader.evidence(about: service) }
  }

  /// What was done since the last look: services in their order, of each the tasks first.
  mutating func look(reading reader: inout PlaneReader) throws(ProviderFailure) -> [SeenEffect] {
    let now = try reader.now()
    var effects: [SeenEffect] = []
    var looks: [ServiceReference: Evidence] = [:]
    for service in services {
      let after = try reader.evidence(about: service)
      looks[service] = after
      effects += last[service].map { Self.effects(on: service, $0, after, now) } ?? []
    }
    let kinds = Set(services.map(\.kind))
    let all = try reader.services(ofKind: nil).filter { kinds.contains($0.kind) }
    for service in all where !known.contains(service) {
      effects.append(
        SeenEffect(
          operations: Self.operations(on: service.kind, named: Self.creation), service: service,
          name: Message(Self.creation), isCreation: true))
    }
    // Taken last: a look that fails half way is made again from where it began.
    known.formUnion(all)
    last = looks
    return effects
  }

  private static let creation = "effect.server"

  private static func effects(
    on service: ServiceReference, _ before: Evidence, _ after: Evidence, _ now: Instant
  ) -> [SeenEffect] {
    let names = Set(operations(on: service.kind).compactMap { Effect.known[$0]?.name })
    let tasks = after.tasks.filter { task in !before.tasks.contains { $0.id == task.id } }
      .map { "task.\($0.type)" }.filter(names.contains)
    let others = names.filter { !$0.isEmpty && !$0.hasPrefix("task.") && $0 != creation }
      .filter { name in
        operations(on: service.kind, named: name).contains {
          isSeen($0, on: service, before, after, now)
        }
      }
    return (tasks + others.sorted()).map { name in
      SeenEffect(
        operations: operations(on: service.kind, named: name), service: service,
        name: Message(name), arguments: arguments(of: name, after))
    }
  }

  private static func arguments(of name: String, _ after: Evidence) -> [String: String] {
    guard name == "effect.deletion" else { return [:] }
    return ["value": after.facts["deleteAtExpiration"] == .bool(true) ? "true" : "false"]
  }

  /// Whether an operation is seen, and not what time does by itself.
  private static func isSeen(
    _ operation: String, on service: ServiceReference, _ before: Evidence, _ after: Evidence,
    _ now: Instant
  ) -> Bool {
    let effect = Effect.of(operation)
    // Services also end because their time is up, or some time after they were terminated.
    if effect.name == "effect.termination" {
      return before.facts["billed"] == .bool(true) && after.facts["billed"] != .bool(true)
        && !before.isOver(at: now) && after.hasTerminationMail(about: service)
    }
    // A reload starts the server again when it is done.
    if effect.name == "effect.powerOn", after.hasReloaded(since: before) { return false }
    return effect.isSeen(before, after, OperationRequest(operation: operation, service: service))
  }

  /// The operations on services of a kind, sorted; orders are about services of their provider's kinds.
  private static func operations(on kind: String, named name: String? = nil) -> [String] {
    Effect.known.keys.filter { operation in
      let own = OperationCatalogue.operation(id: operation)?.serviceKind
      let isAbout = own == kind || own == nil && operation.sharesProvider(with: kind)
      return isAbout && (name == nil || Effect.known[operation]?.name == name)
    }.sorted()
  }
}

extension Evidence {
  /// Whether a reload ran that had not ended by an earlier look.
  fileprivate func hasReloaded(since earlier: Evidence) -> Bool {
    let ended = earlier.tasks.filter { !$0.isRunning }.map(\.id)
    return tasks.contains { $0.type == "reload" && !ended.contains($0.id) }
  }

  /// Whether the period that was paid for has ended by a moment.
  fileprivate func isOver(at now: Instant) -> Bool {
    guard case .instant(let end)? = facts["expiration"] else { return false }
    return end <= now
  }

  fileprivate func hasTerminationMail(about service: ServiceReference) -> Bool {
    mails.contains { $0.service == service && $0.links.contains { $0.operation != nil } }
  }
}

extension String {
  fileprivate func sharesProvider(with kind: String) -> Bool {
    prefix { $0 != "." } == kind.prefix { $0 != "." }
  }
}
