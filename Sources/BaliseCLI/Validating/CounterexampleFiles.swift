import FoundationEssentials
import Validation
import Values

/// Writes the transcripts of counterexamples, which `balise run --replay` walks again.
enum CounterexampleFiles {
  /// Writes a file for each finding that has a transcript, and tells how each is replayed.
  ///
  /// A file is called by the finding's rule and fingerprint; the folder is made where there is none.
  static func write(_ report: Report, to folder: String, _ context: Context) throws {
    let fingerprints = FindingFingerprint.fingerprints(of: report.findings)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw CommandFailure(message: Message("cli.unwritable", ["path": .text(folder)]))
    }
    for (finding, fingerprint) in zip(report.findings, fingerprints) {
      guard let transcript = finding.counterexample?.transcript, !transcript.isEmpty else {
        continue
      }
      let path = "\(folder)/\(finding.rule)-\(fingerprint).jsonl"
      try InputFile.write(transcript, to: path)
      guard !context.isQuiet else { continue }
      let text = context.speech.text(
        "validate.counterexample", ["guide": .text(finding.place.path), "path": .text(path)])
      context.error.write(PlainText.clean(text) + "\n")
    }
  }
}
