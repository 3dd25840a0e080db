import ControlPlane
import Values

/// The worlds that an exploration meets, each once, and where deeds lead from them.
///
/// What is done in a world leads to the same world at whatever place of the procedure it is done, so it is done
/// once. Worlds with equal fingerprints are one.
struct WorldGraph {
  /// Where a request leads.
  enum Passage {
    /// The request was carried out.
    case led(to: Int32, isIdle: Bool)
    /// It was refused; where the obstacle goes away by itself, with the world in which it has.
    case refused(Refusal, later: Later?)
  }

  /// A world after some time.
  struct Later {
    var world: Int32
    var seconds: Int64
  }

  private enum Deed: Hashable {
    case request(Int)
    /// Until the running tasks of the service are over, or else what happens next.
    case wait
    case absence
  }

  private struct Key: Hashable {
    var world: Int32
    var service: Int16
    var deed: Deed
  }

  /// How long an operator is away: a long weekend.
  static let absence = CalendarDuration(days: 4)

  private(set) var worlds: [World] = []
  private(set) var services: [ServiceReference] = []
  private let comparesWorlds: Bool
  private var requests: [OperationRequest] = []
  private var requestIndices: [OperationRequest: Int] = [:]
  private var known: [Fingerprint: Int32] = [:]
  private var passages: [Key: Passage] = [:]
  private var delays: [Key: Int32] = [:]

  /// A graph without worlds.
  ///
  /// - Parameter comparesWorlds: Whether worlds that are taken for one are compared record by record.
  init(comparesWorlds: Bool) {
    self.comparesWorlds = comparesWorlds
  }

  /// The index of a world, which is new or known.
  mutating func index(of world: World) -> Int32 {
    let fingerprint = world.fingerprint
    if let same = known[fingerprint] {
      precondition(
        !comparesWorlds || worlds[Int(same)].holdsTheSame(as: world),
        "different worlds have one fingerprint")
      return same
    }
    let new = Int32(worlds.count)
    known[fingerprint] = new
    worlds.append(world)
    return new
  }

  /// The index of a service; -1 for nil.
  mutating func index(of service: ServiceReference?) -> Int16 {
    guard let service else { return -1 }
    if let known = services.firstIndex(of: service) { return Int16(known) }
    precondition(services.count < Int16.max, "an exploration begins with few services")
    services.append(service)
    return Int16(services.count - 1)
  }

  func service(_ index: Int16) -> ServiceReference? {
    index < 0 ? nil : services[Int(index)]
  }

  /// The index of a request; equal ones have one.
  mutating func index(of request: OperationRequest) -> Int {
    if let known = requestIndices[request] { return known }
    requestIndices[request] = requests.count
    requests.append(request)
    return requests.count - 1
  }

  /// Whether a request goes to a provider's API, which may fail.
  func isForProvider(_ request: Int) -> Bool { !requests[request].isOnOperatorSide }

  /// Where a request leads, for the service with which the procedure was begun.
  mutating func perform(_ request: Int, with service: Int16, in world: Int32) -> Passage {
    let key = Key(world: world, service: service, deed: .request(request))
    if let known = passages[key] { return known }
    let passage = performed(request, with: service, in: world)
    passages[key] = passage
    return passage
  }

  /// Where waiting leads: until the running tasks, or else what happens next, are over.
  mutating func wait(for service: Int16, in world: Int32) -> Int32 {
    delayed(Key(world: world, service: service, deed: .wait)) { world, service in
      let running = world.tasks(of: service).filter(\.isRunning).map(\.dueAt)
      return running.max() ?? world.nextEvent
    }
  }

  /// Where an absence leads.
  mutating func stayAway(in world: Int32) -> Int32 {
    delayed(Key(world: world, service: -1, deed: .absence)) { world, _ in
      world.now + Self.absence
    }
  }

  private mutating func delayed(
    _ key: Key, until end: (World, ServiceReference?) -> Instant?
  ) -> Int32 {
    if let known = delays[key] { return known }
    var world = worlds[Int(key.world)]
    if let end = end(world, service(key.service)), end > world.now { world.advance(to: end) }
    let later = index(of: world)
    delays[key] = later
    return later
  }

  private mutating func performed(
    _ index: Int, with service: Int16, in origin: Int32
  ) -> Passage {
    var world = worlds[Int(origin)]
    let request = adapted(requests[index], to: self.service(service), in: world)
    do throws(Refusal) {
      _ = try world.perform(request)
    } catch {
      guard let moment = error.resolvesAt, moment > world.now else {
        return .refused(error, later: nil)
      }
      let seconds = moment.secondsSince1970 - world.now.secondsSince1970
      world.advance(to: moment)
      return .refused(error, later: Later(world: self.index(of: world), seconds: seconds))
    }
    let destination = self.index(of: world)
    return .led(to: destination, isIdle: destination == origin && !request.isOnOperatorSide)
  }

  /// The request for the service with which the procedure was begun, with what its mails say by now.
  private func adapted(
    _ request: OperationRequest, to service: ServiceReference?, in world: World
  ) -> OperationRequest {
    var request = request
    if let service, request.service?.kind == service.kind { request.service = service }
    guard !request.arguments.isEmpty else { return request }
    for mail in world.mailbox.reversed() where mail.service == request.service {
      guard let link = mail.links.first(where: { $0.operation == request.operation }) else {
        continue
      }
      for (name, value) in link.arguments where request.arguments[name] != nil {
        request.arguments[name] = value
      }
      break
    }
    return request
  }
}
