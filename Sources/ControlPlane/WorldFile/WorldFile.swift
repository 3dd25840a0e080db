package import Diagnostics
import StrictYAML
import Values
import Yams

/// Reads a world from YAML; the head of `runbooks/worlds/default.yaml` describes the schema.
package enum WorldFile {
  /// - Throws: `InputRejected` with a located diagnostic for everything that is not as the schema says.
  package static func read(_ source: SourceFile) throws(InputRejected) -> World {
    let reader = try YAMLReader(source, as: .world)
    guard let root = reader.root?.mapping else {
      throw InputRejected(source.error("world.not-a-mapping", at: reader.root?.mark))
    }
    var file = WorldFileReader(reader: reader)
    let world = file.read(YAMLMapping(root))
    guard file.reader.diagnostics.isEmpty else {
      throw InputRejected(file.reader.diagnostics)
    }
    return world
  }
}

extension YAMLFileKind {
  fileprivate static let world = YAMLFileKind(
    "world", sizeLimit: 1 << 20, malformed: "syntax", mayBeEmpty: true, allowsAnchors: false)
}

/// Reads the sections of a world file one after the other.
struct WorldFileReader {
  var reader: YAMLReader
  private var names: Set<ServiceReference> = []
  private var lastMail: Instant?
  /// The terminations that were asked for before the world begins.
  private var requestedTerminations: [(service: ServiceReference, at: Instant, mark: Mark?)] = []

  init(reader: YAMLReader) {
    self.reader = reader
  }

  mutating func read(_ root: YAMLMapping) -> World {
    var root = root
    let epoch = Instant(secondsSince1970: 0)
    let clock = root.required("clock", .instant, or: epoch, &reader)
    let seed = root.optional("seed", .number, &reader) ?? 1
    let account = readAccount(&root)
    var world = World(now: clock, seed: UInt64(seed), account: account)
    world.reserveServiceNumbers(through: 1_000_000)
    readBehaviour(&root, into: &world)
    for item in root.mappings("vps", &reader) {
      readCopies(of: item, numbered: "name", into: &world) { $0.readVPS($1, into: &$2) }
    }
    for item in root.mappings("dedicatedClouds", &reader) {
      readCopies(of: item, numbered: "name", into: &world) { $0.readDedicatedCloud($1, into: &$2) }
    }
    for item in root.mappings("hardwareServers", &reader) {
      readCopies(of: item, numbered: "hostname", into: &world) { $0.readHardware($1, into: &$2) }
    }
    for item in root.mappings("dedicatedServers", &reader) {
      readCopies(of: item, numbered: "name", into: &world) { $0.readDedicatedServer($1, into: &$2) }
    }
    for item in root.mappings("mails", &reader) { readMail(item, into: &world) }
    root.finish(&reader)
    requestTerminations(in: &world)
    return world.fork()
  }

  private mutating func readAccount(_ root: inout YAMLMapping) -> Account {
    var account = Account(
      name: "", email: "", language: "en", currency: "EUR", paymentMethods: [],
      defaultPaymentMethod: nil)
    guard var item = root.mapping("account", &reader) else {
      if root.node("account") == nil {
        reader.report("world.missing-key", ["key": .label("account")], at: root.mark)
      }
      return account
    }
    account.name = item.required("name", .text, or: "", &reader)
    account.email = item.required("email", .text, or: "", &reader)
    account.language = item.required("language", .text, or: "en", &reader)
    account.currency = item.required("currency", .text, or: "EUR", &reader)
    account.paymentMethods = item.texts("paymentMethods", &reader)
    let mark = item.node("defaultPaymentMethod")?.mark
    account.defaultPaymentMethod = item.optional("defaultPaymentMethod", .text, &reader)
    if let method = account.defaultPaymentMethod, !account.paymentMethods.contains(method) {
      reader.report("world.unknown-payment-method", ["method": .text(method)], at: mark)
    }
    item.finish(&reader)
    return account
  }

  private mutating func readBehaviour(_ root: inout YAMLMapping, into world: inout World) {
    guard var item = root.mapping("behaviour", &reader) else { return }
    for key in item.keys {
      guard let property = BehaviourCatalogue.property(id: key.name) else {
        reader.report("world.unknown-behaviour", ["property": .text(key.name)], at: key.mark)
        _ = item.node(key.name)
        continue
      }
      guard let value = readValue(key.name, like: property.value, &item) else { continue }
      _ = world.setBehaviour(property.id, to: value)
    }
    item.finish(&reader)
  }

  private mutating func readValue(
    _ key: String, like value: FactValue, _ item: inout YAMLMapping
  ) -> FactValue? {
    switch value {
    case .bool: item.optional(key, .flag, &reader).map(FactValue.bool)
    case .integer: item.optional(key, .number, &reader).map(FactValue.integer)
    case .text: item.optional(key, .text, &reader).map(FactValue.text)
    case .instant: item.optional(key, .instant, &reader).map(FactValue.instant)
    case .duration: item.optional(key, .duration, &reader).map(FactValue.duration)
    case .money: item.optional(key, .money, &reader).map(FactValue.money)
    }
  }

  private mutating func readMail(_ item: YAMLMapping, into world: inout World) {
    var item = item
    let mail = Mail(
      id: world.reserve(.mail), date: item.required("date", .instant, or: world.now, &reader),
      recipient: world.account.email,
      subject: item.required("subject", .text, or: "", &reader),
      body: item.required("body", .text, or: "", &reader), service: nil, links: [])
    if mail.date > world.now || mail.date < lastMail ?? mail.date {
      reader.report(
        "world.mail-order", ["key": "date"], at: item.node("date")?.mark)
    }
    lastMail = mail.date
    item.finish(&reader)
    world.put(mail)
  }

  mutating func rememberTermination(
    of service: ServiceReference, _ item: inout YAMLMapping, _ world: World
  ) {
    let mark = item.node("terminationRequested")?.mark
    guard let instant = item.optional("terminationRequested", .instant, &reader) else { return }
    guard instant <= world.now else {
      reader.report("world.future-date", ["key": "terminationRequested"], at: mark)
      return
    }
    requestedTerminations.append((service, instant, mark))
  }

  private mutating func requestTerminations(in world: inout World) {
    for (service, instant, mark) in requestedTerminations.sorted(by: { $0.at < $1.at }) {
      let request = OperationRequest(
        operation: "ovhcloud.dedicatedCloud.requestTermination", service: service)
      do throws(Refusal) {
        _ = try world.perform(request, asOf: instant)
      } catch {
        reader.report("world.refused", ["reason": .message(error.reason)], at: mark)
      }
    }
  }

  /// A name that no other service of the kind has.
  mutating func claim(_ service: ServiceReference, at mark: Mark?) {
    guard names.insert(service).inserted else {
      reader.report(
        "world.duplicate-name", ["name": .text(service.name)], at: mark)
      return
    }
  }

  /// A date that must lie after the clock of the world.
  mutating func future(
    _ key: String, _ item: inout YAMLMapping, _ world: World
  ) -> Instant? {
    guard let instant = item.optional(key, .instant, &reader) else { return nil }
    if instant <= world.now {
      reader.report("world.past-date", ["key": .label(key)], at: item.node(key)?.mark)
    }
    return instant
  }
}
