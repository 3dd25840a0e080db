import FoundationEssentials
import Glibc
package import Values

/// How time passes for a client: what a test replaces so that nobody waits.
package struct Pace: Sendable {
  /// Waits for a number of seconds.
  package var sleep: @Sendable (Double) -> Void
  /// A number from 0 to 1.
  package var random: @Sendable () -> Double
  package var wallClock: @Sendable () -> Instant

  package init(
    sleep: @escaping @Sendable (Double) -> Void, random: @escaping @Sendable () -> Double,
    wallClock: @escaping @Sendable () -> Instant
  ) {
    self.sleep = sleep
    self.random = random
    self.wallClock = wallClock
  }

  /// The machine's own time.
  package static let real = Pace(
    sleep: { seconds in usleep(useconds_t(max(0, min(seconds, 3_600)) * 1_000_000)) },
    random: { Double.random(in: 0...1) },
    wallClock: { Instant(secondsSince1970: Int64(Date().timeIntervalSince1970.rounded(.down))) })
}
