import Diagnostics
import GuideMarkdown

/// A blank inside stars that keeps text from being bold.
struct FailedEmphasisRule: DialectRule {
  static let description = RuleDescription.form(
    "dialect.failed-emphasis", .warning,
    passing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Ouvrez la section **Alimentation** du menu.

      """),
    failing: RuleExample(
      """
      ---
      slug: redemarrer-vps
      ---

      Ouvrez la section ↓** Alimentation ** du menu.

      ↓**Remarque **: le redémarrage coupe le service.

      """))

  static let hasSafeFixes = true

  func findings(in examination: Examination) -> [Finding] {
    let bytes = examination.document.source.bytes
    return dialectFindings(in: examination).map { finding in
      var finding = finding
      for index in finding.fixes.indices {
        finding.fixes[index].keepBlank(in: bytes)
      }
      return finding
    }
  }
}

extension Finding.Fix {
  /// Leaves the blank outside of the stars where something follows: the change moves it, and takes
  /// nothing away.
  fileprivate mutating func keepBlank(in bytes: [UInt8]) {
    let isBlankInside = span.end - 3 >= span.start && [0x20, 0x09].contains(bytes[span.end - 3])
    guard isBlankInside, !replacement.hasSuffix(" "), span.end < bytes.count,
      ![0x20, 0x09, 0x0A, 0x0D].contains(bytes[span.end])
    else { return }
    replacement += " "
  }
}
