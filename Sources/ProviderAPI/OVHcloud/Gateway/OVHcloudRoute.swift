import ControlPlane
import JSON

/// One call that the simulated OVHcloud API answers.
struct OVHcloudRoute: Sendable {
  typealias Read = @Sendable (World, OVHcloudCall) throws(OVHcloudError) -> JSONValue
  typealias Write = @Sendable (inout World, OVHcloudCall) throws(OVHcloudError) -> JSONValue
  typealias Gateway =
    @Sendable (inout OVHcloudState, World, OVHcloudCall) throws(OVHcloudError) -> JSONValue
  typealias Checkout =
    @Sendable (inout OVHcloudState, inout World, OVHcloudCall) throws(OVHcloudError) -> JSONValue

  typealias List =
    @Sendable (World, OVHcloudCall, OVHcloudPaging) throws(OVHcloudError) -> OVHcloudPage

  /// What a call may change.
  enum Answer: Sendable {
    case read(Read)
    /// A list of `/v2`, page by page.
    case list(List)
    case write(Write)
    /// Changes nothing but what the gateway keeps beside the world.
    case gateway(Gateway)
    case checkout(Checkout)
  }

  let method: String
  let path: PathTemplate
  let needsSignature: Bool
  let answer: Answer

  init(
    _ method: String, _ path: String, needsSignature: Bool = true, _ answer: Answer
  ) {
    self.method = method
    self.path = PathTemplate(path)
    self.needsSignature = needsSignature
    self.answer = answer
  }

  static func get(_ path: String, needsSignature: Bool = true, _ read: @escaping Read) -> Self {
    OVHcloudRoute("GET", path, needsSignature: needsSignature, .read(read))
  }

  static func post(_ path: String, _ write: @escaping Write) -> Self {
    OVHcloudRoute("POST", path, .write(write))
  }

  static func put(_ path: String, _ write: @escaping Write) -> Self {
    OVHcloudRoute("PUT", path, .write(write))
  }

  static func delete(_ path: String, _ write: @escaping Write) -> Self {
    OVHcloudRoute("DELETE", path, .write(write))
  }
}

/// What the API's gateway keeps beside the world: credentials and carts.
struct OVHcloudState: Sendable {
  var credentials: [String: OVHcloudCredential] = [
    OVHcloudApplication.consumerKey: OVHcloudApplication.credential
  ]
  var carts: [String: Cart] = [:]
  /// Counts what the gateway names: credentials, carts, items.
  private var count = 1

  mutating func nextNumber() -> Int {
    count += 1
    return count
  }
}
