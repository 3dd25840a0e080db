import ControlPlane
import Diagnostics
import FoundationEssentials
import Testing
import Values

/// A world of `Worlds` or of `runbooks/worlds`, and one of its services, with the words that tests speak in.
struct Simulation {
  var world: World
  let service: ServiceReference

  static let vps = "ovhcloud.vps"
  static let cloud = "ovhcloud.dedicatedCloud"
  static let server = "ovhcloud.dedicatedServer"
  static let hardware = "ibmcloud.hardware"

  init(_ kind: String, world name: String = "one-of-each") throws {
    world = try Self.world(name)
    service = try #require(world.services(ofKind: kind).first)
  }

  /// The world of one service of each kind with one line of its file replaced.
  init(_ kind: String, replacing line: String, by replacement: String) throws {
    let text = try String(decoding: Self.source("one-of-each").bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(lines.contains(line))
    let changed = lines.map { $0 == line ? replacement : $0 }.joined(separator: "\n")
    world = try WorldFile.read(SourceFile(path: "world.yaml", text: changed))
    service = try #require(world.services(ofKind: kind).first)
  }

  static func source(_ name: String) throws -> SourceFile {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let own = "/\(root)/Tests/ControlPlaneTests/Worlds/\(name).yaml"
    let path =
      FileManager.default.fileExists(atPath: own) ? own : "/\(root)/runbooks/worlds/\(name).yaml"
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return SourceFile(path: path, bytes: Array(data))
  }

  static func world(_ name: String) throws -> World {
    try WorldFile.read(source(name))
  }

  @discardableResult
  mutating func perform(
    _ operation: String, _ arguments: [String: String] = [:], key: String? = nil
  ) throws -> Outcome {
    try world.perform(
      OperationRequest(
        operation: operation, service: service, arguments: arguments, idempotencyKey: key))
  }

  /// The code with which an operation is refused; nil when it would be performed.
  func refusal(_ operation: String, _ arguments: [String: String] = [:]) -> Refusal? {
    var trial = world
    do {
      _ = try trial.perform(
        OperationRequest(operation: operation, service: service, arguments: arguments))
      return nil
    } catch {
      return error
    }
  }

  func preview(_ operation: String, _ arguments: [String: String] = [:]) -> Preview {
    world.preview(
      OperationRequest(operation: operation, service: service, arguments: arguments))
  }

  mutating func wait(_ iso8601: String) throws {
    let duration = try #require(CalendarDuration(iso8601: iso8601))
    world.advance(to: world.now + duration)
  }

  mutating func finishTasks() {
    while world.tasks(of: service).contains(where: \.isRunning), let next = world.nextEvent {
      world.advance(to: next)
    }
  }

  func fact(_ name: String) -> FactValue? { world.facts(about: service)[name] }

  /// What was charged for the service, in hundredths.
  var charges: [Int] {
    world.ledger.filter { $0.service == service }.map(\.amount.hundredths)
  }

  /// Orders, pays and waits for the snapshot option.
  mutating func subscribe() throws {
    try perform("ovhcloud.vps.orderOption", ["option": "snapshot"])
    try perform("ovhcloud.order.pay")
    try wait("PT2H")
  }
}

extension World {
  /// The same world with one property of behaviour set; nil when it cannot be set like that.
  func with(_ id: String, _ value: FactValue) -> World? {
    var world = self
    return world.setBehaviour(id, to: value) ? world : nil
  }
}

extension Preview {
  func messages(_ kind: Hazard.Kind) -> [String] {
    hazards.filter { $0.kind == kind }.map(\.message.key)
  }
}
