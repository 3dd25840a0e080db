import JSON

/// The findings that a project has accepted, by their fingerprints: only what is new is reported.
///
/// The file has a line for each finding, in the order of paths, rules and fingerprints, so that a version
/// control system shows what was accepted and what went:
///
///     {"formatVersion":1,"findings":[
///     {"path":"guide.md","rule":"label.unknown","fingerprint":"0123456789abcdef"}
///     ]}
package struct Baseline: Hashable, Sendable {
  /// In the file's order.
  package let entries: [Entry]

  /// A finding that is accepted.
  package struct Entry: Hashable, Comparable, Sendable {
    package let path: String
    package let rule: String
    package let fingerprint: String

    package init(path: String, rule: String, fingerprint: String) {
      self.path = path
      self.rule = rule
      self.fingerprint = fingerprint
    }

    package static func < (left: Entry, right: Entry) -> Bool {
      for (first, second) in zip(left.parts, right.parts) where !first.elementsEqual(second) {
        return first.lexicographicallyPrecedes(second)
      }
      return false
    }

    private var parts: [String.UTF8View] { [path.utf8, rule.utf8, fingerprint.utf8] }
  }

  package init(entries: [Entry]) {
    self.entries = entries.sorted()
  }

  /// A baseline that accepts these findings: all that a validation found, in its order.
  package init(of findings: [Finding]) {
    self.init(
      entries: zip(findings, FindingFingerprint.fingerprints(of: findings)).map {
        Entry(path: $0.place.path, rule: $0.rule, fingerprint: $1)
      })
  }

  /// The file.
  package var bytes: [UInt8] {
    let lines = entries.map { entry in
      var writer = JSONWriter(isPretty: false, capacity: 256)
      writer.object {
        $0.member("path", entry.path)
        $0.member("rule", entry.rule)
        $0.member("fingerprint", entry.fingerprint)
      }
      return writer.finish()
    }
    var bytes = Array("{\"formatVersion\":1,\"findings\":[\n".utf8)
    bytes += lines.joined(separator: Array(",\n".utf8))
    bytes += Array((lines.isEmpty ? "]}\n" : "\n]}\n").utf8)
    return bytes
  }
}

extension Baseline {
  /// What a baseline makes of findings.
  package struct Outcome: Hashable, Sendable {
    /// The findings that are not accepted, in their order.
    package let kept: [Finding]
    package let accepted: [Finding]
    /// Entries that nothing was found for: what they accepted is repaired.
    package let stale: [Entry]
  }

  /// Holds findings against the baseline; an entry accepts one finding.
  ///
  /// - Parameters:
  ///   - findings: All that a validation found, in its order.
  ///   - paths: The guides that were validated, so that what was accepted in others is not called stale;
  ///     nil for all.
  /// - Returns: What is new, what is accepted, and which entries nothing was found for.
  package func apply(to findings: [Finding], among paths: Set<String>? = nil) -> Outcome {
    var open = Dictionary(grouping: entries, by: \.fingerprint).mapValues(\.count)
    var kept: [Finding] = []
    var accepted: [Finding] = []
    for (finding, fingerprint) in zip(findings, FindingFingerprint.fingerprints(of: findings)) {
      if let count = open[fingerprint], count > 0 {
        open[fingerprint] = count - 1
        accepted.append(finding)
      } else {
        kept.append(finding)
      }
    }
    let stale = entries.filter { entry in
      guard paths?.contains(entry.path) ?? true else { return false }
      guard let count = open[entry.fingerprint], count > 0 else { return false }
      open[entry.fingerprint] = count - 1
      return true
    }
    return Outcome(kept: kept, accepted: accepted, stale: stale)
  }
}
