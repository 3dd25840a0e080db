/// The path of a route, segment by segment: `/vps/{serviceName}/reboot`.
struct RoutePath: Hashable, Sendable {
  /// As it is written, without a query and without a slash at the end.
  let text: String
  let segments: [String]

  init(_ path: String) {
    let plain = path.prefix { $0 != "?" && $0 != "#" }
    segments = plain.split(separator: "/").map(String.init)
    text = "/" + segments.joined(separator: "/")
  }

  /// The path with its parameters' names left out.
  var anonymous: String {
    "/" + segments.map { Self.isParameter($0) ? "{}" : $0 }.joined(separator: "/")
  }

  /// Whether another path lies at this one or below it.
  func contains(_ other: RoutePath) -> Bool { other.segments.starts(with: segments) }

  /// How many segments of a guide's path are this one's own words; nil where the path is another
  /// one.
  ///
  /// A parameter stands for any value, since guides write real ones:
  /// `/vps/vps-1a2b.vps.ovh.net/reboot`.
  func match(_ other: RoutePath) -> Int? {
    guard segments.count == other.segments.count else { return nil }
    var literal = 0
    for (own, given) in zip(segments, other.segments) {
      if Self.isParameter(own) { continue }
      guard own == given else { return nil }
      literal += 1
    }
    return literal
  }

  /// The parameters that another path of the same shape names otherwise, in order.
  func renamedParameters(in other: RoutePath) -> [(given: String, name: String)] {
    zip(other.segments, segments).filter { given, own in
      Self.isParameter(own) && Self.isParameter(given) && own != given
    }.map { (given: $0, name: $1) }
  }

  static func isParameter(_ segment: String) -> Bool {
    segment.utf8.first == UInt8(ascii: "{") && segment.utf8.last == UInt8(ascii: "}")
  }

  /// The segments that all paths begin with, without parameters.
  static func commonRoot(_ paths: [RoutePath]) -> String {
    guard var common = paths.first?.segments else { return "/" }
    for path in paths {
      common = zip(common, path.segments).prefix { $0 == $1 }.map(\.0)
    }
    return "/" + common.prefix { !isParameter($0) }.joined(separator: "/")
  }
}
