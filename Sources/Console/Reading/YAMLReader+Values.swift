import StrictYAML
import Values
import Yams

extension YAMLReader {
  /// `true` or `false`; false when there is no node.
  mutating func flag(_ node: Node?) -> Bool {
    guard let node else { return false }
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      reportShape(node, "flag")
      return false
    }
  }

  /// A day, as the moment at which it begins in UTC.
  mutating func day(_ node: Node?) -> Instant? {
    guard let node else { return nil }
    let text = text(node)
    guard let instant = Instant(iso8601: text + "T00:00:00Z") else {
      report("console.not-a-day", ["text": .label(text)], at: node)
      return nil
    }
    return instant
  }
}
