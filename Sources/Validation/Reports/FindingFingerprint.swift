import Crypto
import Values

/// Names of findings that stay the same when lines move.
///
/// A name is made of the rule, the path, the line's text and what the message says, not of its place. Of
/// findings that are alike in all of these the first is number 0, the second number 1. Numbers in a
/// message are left out: many of them are lines, and what a guide says in numbers is in its text.
package enum FindingFingerprint {
  /// Sixteen hexadecimal digits for each finding, in the findings' order; no two are the same.
  package static func fingerprints(of findings: [Finding]) -> [String] {
    var occurrences: [String: Int] = [:]
    return findings.map { finding in
      let content = hash(content(of: finding))
      let occurrence = occurrences[content, default: 0]
      occurrences[content] = occurrence + 1
      return hash([content, String(occurrence)])
    }
  }

  private static func content(of finding: Finding) -> [String] {
    [
      finding.rule, normalised(path: finding.place.path),
      normalised(text: finding.place.region?.excerpt ?? ""),
    ] + content(of: finding.message)
  }

  private static func content(of message: Message) -> [String] {
    let sorted = message.arguments.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return [message.key] + sorted.flatMap { [$0.key] + content(of: $0.value) }
  }

  private static func content(of argument: MessageArgument) -> [String] {
    switch argument {
    case .text(let text), .label(let text): [normalised(text: text)]
    case .number: []
    case .instant(let instant): [instant.iso8601]
    case .duration(let duration): [duration.iso8601]
    case .money(let money): [money.code]
    case .message(let message): content(of: message)
    case .list(let elements): elements.flatMap(content(of:))
    }
  }

  private static func normalised(path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  /// The words, with one blank between them.
  private static func normalised(text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func hash(_ parts: [String]) -> String {
    var function = SHA256()
    for part in parts {
      function.update(data: Array(part.utf8))
      // Stands in no UTF-8, so that two lists of parts never give the same bytes.
      function.update(data: [0xFF])
    }
    return function.finalize().prefix(8).reduce(into: "") { digits, byte in
      digits += byte < 16 ? "0" : ""
      digits += String(byte, radix: 16)
    }
  }
}
