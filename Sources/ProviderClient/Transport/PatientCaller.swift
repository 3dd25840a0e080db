import Values

/// Sends requests again where that can do no harm, after a pause that grows.
///
/// A call that changes nothing is repeated after whatever went wrong on the way. One that changes
/// something is repeated only when it surely was not carried out: no connection came about, or the
/// server said to come later (429, or 503 with `Retry-After`; RFC 6585, section 4, and RFC 9110,
/// section 15.6.4).
struct PatientCaller: Sendable {
  /// The first pause in seconds; each further one is twice as long, and a random part shorter.
  private static let firstPause = 0.5
  private static let longestPause = 20.0
  /// A server that wants to be left alone for longer is told of instead of waited for.
  private static let longestRetryAfter = 120.0

  let transport: any Transport
  let pace: Pace
  /// How often a call is tried in all.
  var attempts = 5

  /// Sends a request, made anew for each attempt, since signatures hold the time.
  func send(
    isSafe: Bool, isHiccup: (WireResponse) -> Bool,
    _ make: () throws(ProviderFailure) -> WireRequest
  ) throws(ProviderFailure) -> WireResponse {
    var attempt = 0
    while true {
      attempt += 1
      let isLast = attempt == attempts
      let request = try make()
      do throws(TransportFailure) {
        let response = try transport.send(request)
        let asked = retryAfter(response)
        let comesLater =
          response.status == 429 || response.status == 503 && (isSafe || asked != nil)
        let isRepeated = comesLater || isSafe && isHiccup(response)
        guard isRepeated, !isLast, asked ?? 0 <= Self.longestRetryAfter else { return response }
        pace.sleep(asked ?? pause(after: attempt))
      } catch {
        switch error.kind {
        case .notSent where isLast: throw .unreachable(error.detail)
        case .tooLarge: throw .unreadable(error.detail)
        case .cut where !isSafe: throw .lost(isOver: true, error.detail)
        case .timedOut where !isSafe: throw .lost(isOver: false, error.detail)
        case .cut where isLast, .timedOut where isLast: throw .unreachable(error.detail)
        case .notSent, .cut, .timedOut: pace.sleep(pause(after: attempt))
        }
      }
    }
  }

  private func pause(after attempt: Int) -> Double {
    let whole = min(Self.longestPause, Self.firstPause * Double(1 << (attempt - 1)))
    return whole * (1 - pace.random() / 2)
  }

  /// The seconds that `Retry-After` asks to wait, told as a number or as a date (RFC 9110, section 10.2.3).
  private func retryAfter(_ response: WireResponse) -> Double? {
    guard let text = response.header("Retry-After") else { return nil }
    if let seconds = UInt(text) { return Double(seconds) }
    guard let date = Instant(httpDate: text) else { return nil }
    return Double(max(0, date.secondsSince1970 - pace.wallClock().secondsSince1970))
  }
}

extension Instant {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Reads `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7); the two obsolete forms are not read.
  init?(httpDate text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[5] == "GMT", parts[1].utf8.count == 2,
      let month = Self.months.firstIndex(of: String(parts[2]))
    else { return nil }
    let number = (month < 9 ? "0" : "") + "\(month + 1)"
    self.init(iso8601: "\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z")
  }
}
