import FoundationEssentials
package import Testing

/// Expects a text to equal the file `Snapshots/<name>` beside the test's file, byte for byte.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written instead, and the expectation
/// fails, so that a recording never passes for a test.
///
/// - Parameters:
///   - actual: What the code under test gave.
///   - name: The file's name with its extension.
///   - sourceLocation: Where a failure is reported.
///   - filePath: The test's file.
package func expectSnapshot(
  _ actual: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation,
  filePath: String = #filePath
) {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: file)
      Issue.record("recorded \(name); run again without recording", sourceLocation: sourceLocation)
    } catch {
      Issue.record("cannot record \(name): \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected = try? Data(contentsOf: file) else {
    Issue.record(
      "no snapshot \(name); record it with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
    return
  }
  guard !expected.elementsEqual(actual.utf8) else { return }
  Issue.record(
    "\(name) differs:\n\(lineDifference(from: Array(expected), to: Array(actual.utf8)))",
    sourceLocation: sourceLocation)
}

/// The lines that differ, with their numbers, at most twenty.
///
/// Compares bytes: two spellings of one character are a difference.
private func lineDifference(from expected: [UInt8], to actual: [UInt8]) -> String {
  func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
  }
  let difference = lines(actual).difference(from: lines(expected))
  let changes = (difference.removals + difference.insertions).map { change in
    switch change {
    case .remove(let offset, let line, _): (offset: offset, mark: "-", line: line)
    case .insert(let offset, let line, _): (offset: offset, mark: "+", line: line)
    }
  }.sorted { ($0.offset, $1.mark) < ($1.offset, $0.mark) }
  let shown = changes.prefix(20).map {
    "\($0.mark) \($0.offset + 1): \(String(decoding: $0.line, as: UTF8.self))"
  }
  let more = changes.count > 20 ? ["… and \(changes.count - 20) more"] : []
  return (shown + more).joined(separator: "\n")
}
