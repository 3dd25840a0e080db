import BaliseCLI
import ControlPlane
import ProviderClient
import RunEngine
import SimulatorSupport
import Testing

// Who works beside the walks, and how.
extension HandsOnTests {
  /// What the operator does for a guide, one thing each time that the walk waits.
  struct Work: CustomTestStringConvertible, Sendable {
    let guide: EmbeddedGuide
    var procedure = "1"
    let deeds: [Deed]

    var testDescription: String { "\(guide) \(procedure)" }
  }

  struct Deed: Sendable {
    let operation: String
    let service: ServiceReference
    var arguments: [String: String] = [:]
  }

  static let plain = ServiceReference(
    kind: "ovhcloud.vps", name: "vps-5f3a9c1e.vps.ovh.net")
  static let optioned = ServiceReference(
    kind: "ovhcloud.vps", name: "vps-77d0e2b4.vps.ovh.net")
  static let snapshotted = ServiceReference(
    kind: "ovhcloud.vps", name: "vps-c92f41a8.vps.ovh.net")
  static let cloud = ServiceReference(
    kind: "ovhcloud.dedicatedCloud", name: "pcc-178-32-194-10")
  static let server = ServiceReference(kind: "ibmcloud.hardware", name: "app01.example.com")

  static let order = Deed(
    operation: "ovhcloud.vps.orderOption", service: plain, arguments: ["option": "snapshot"])
  static let pay = Deed(operation: "ovhcloud.order.pay", service: plain)

  static let works = [
    Work(guide: .orderOption, deeds: [order, pay]),
    Work(
      guide: .takeSnapshot,
      deeds: [Deed(operation: "ovhcloud.vps.createSnapshot", service: optioned)]),
    Work(
      guide: .restoreSnapshot,
      deeds: [Deed(operation: "ovhcloud.vps.revertSnapshot", service: snapshotted)]),
    Work(
      guide: .deleteSnapshot,
      deeds: [Deed(operation: "ovhcloud.vps.deleteSnapshot", service: snapshotted)]),
    Work(
      guide: .snapshot,
      deeds: [order, pay, Deed(operation: "ovhcloud.vps.createSnapshot", service: plain)]),
    Work(
      guide: .requestTermination,
      deeds: [Deed(operation: "ovhcloud.dedicatedCloud.requestTermination", service: cloud)]),
    Work(guide: .power, deeds: [Deed(operation: "ibmcloud.hardware.powerOff", service: server)]),
    Work(
      guide: .cancel,
      deeds: [
        Deed(
          operation: "ibmcloud.hardware.cancel", service: server,
          arguments: ["timing": "immediate"])
      ]),
    Work(
      guide: .reload,
      deeds: [
        Deed(
          operation: "ibmcloud.hardware.reloadOperatingSystem", service: server,
          arguments: ["configuration": "same", "token": "FORCE"])
      ]),
    Work(
      guide: .replicate,
      deeds: [
        Deed(
          operation: "ibmcloud.hardware.orderReplica", service: server,
          arguments: ["hostname": "app02", "domain": "example.com"])
      ]),
  ]

  /// A walk that somebody works beside, with what the screen showed.
  ///
  /// Each time that the walk waits, `pause` may do something, and says whether a line is typed now.
  func walk(
    _ guide: EmbeddedGuide, procedure: String = "1", _ language: String = "en",
    typing typed: [String] = [], options: [String] = [], decides: Bool = true,
    on simulated: SimulatedNetwork, pause: @escaping (any HTTPSession) throws -> Bool,
    answer: ((_ question: String, any HTTPSession) throws -> String)? = nil
  ) throws -> Session {
    let acting = try simulated.session()
    let screen = OutputStream.buffer()
    var typed = typed
    let terminal = Terminal(
      output: screen, error: screen, isInteractive: true, hasColor: false, width: 80,
      environment: [:], network: Network(makeTransport: { simulated }, pace: simulated.pace),
      readFile: { _ in nil },
      waitForInput: { _ in
        do { return try pause(acting) } catch {
          Issue.record(error)
          return true
        }
      },
      readLine: {
        var line = typed.isEmpty ? "q" : typed.removeFirst()
        do {
          if let answer { line = try answer(String(screen.text.dropLast()), acting) }
        } catch { Issue.record(error) }
        screen.write(line + "⏎\n")
        return line
      })
    let status = Program.code(
      arguments: [
        "run", guide.rawValue, "--procedure", procedure, "--hands-on", "--lang", language,
        "--endpoint", SimulatedNetwork.address,
      ] + (decides ? ["--yes"] : []) + options, terminal: terminal)
    return Session(status: status, screen: screen.text, untyped: typed)
  }

  /// A walk beside which something is done each time that it waits; then the operator quits.
  func walk(
    _ guide: EmbeddedGuide, procedure: String = "1", _ language: String = "en",
    beside deeds: [Deed], on simulated: SimulatedNetwork
  ) throws -> Session {
    var deeds = deeds
    let walk = try walk(guide, procedure: procedure, language, on: simulated) { acting in
      guard !deeds.isEmpty else { return true }
      try perform(deeds.removeFirst(), acting)
      return false
    }
    #expect(deeds.isEmpty, "the walk did not wait for \(deeds.map(\.operation))")
    return walk
  }

  func perform(_ deed: Deed, _ session: any HTTPSession) throws {
    var arguments = deed.arguments
    let links = try session.mailbox().flatMap(\.links).filter { $0.operation == deed.operation }
    arguments.merge(links.last?.arguments ?? [:]) { own, _ in own }
    _ = try session.perform(
      OperationRequest(operation: deed.operation, service: deed.service, arguments: arguments)
    ).get()
  }
}
