import ControlPlane
import Values

/// Something that goes wrong with calls of a provider's API, on purpose.
struct FaultRule: Sendable {
  enum Effect: Hashable, Sendable {
    /// The call is refused with a status and nothing happens; a client may be told when to come back.
    case status(Int, retryAfter: Int?)
    /// The call is carried out, and the connection ends after a part of its answer, from 0 to 1.
    case cut(after: Double)
    /// The call is carried out and answered, only later.
    case slow
  }

  let id: Int
  /// The calls that it concerns: all when nil.
  let method: String?
  /// The beginning of their path, as `/1.0/vps`.
  let path: String
  let effect: Effect
  /// How long the answer waits, in milliseconds.
  let latency: Int
  /// How often it strikes where it could, from 0 to 1.
  let probability: Double
  /// How often it can still strike; nil for ever.
  var remaining: Int?
  /// When it ends by itself, on the wall clock.
  let expires: Instant?
  private var random: RandomGenerator

  init(
    id: Int, method: String?, path: String, effect: Effect, latency: Int, probability: Double,
    remaining: Int?, expires: Instant?, seed: UInt64
  ) {
    self.id = id
    self.method = method
    self.path = path
    self.effect = effect
    self.latency = latency
    self.probability = probability
    self.remaining = remaining
    self.expires = expires
    random = RandomGenerator(seed: seed)
  }

  /// Whether it strikes a request; counts it when it does.
  mutating func strikes(_ method: String, _ target: String, wallClock: Instant) -> Bool {
    if let remaining, remaining <= 0 { return false }
    if let expires, expires <= wallClock { return false }
    guard self.method == nil || self.method == method, target.hasPrefix(path) else {
      return false
    }
    guard Double.random(in: 0..<1, using: &random) < probability else { return false }
    if let left = remaining { remaining = left - 1 }
    return true
  }
}
