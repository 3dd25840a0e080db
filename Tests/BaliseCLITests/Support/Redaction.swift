import FoundationEssentials

/// Takes the words of a published guide out of an output, so that a snapshot holds none of its sentences.
///
/// Every run of four words or more that the guide has too becomes a digest of itself: a snapshot still changes
/// when the output does.
struct Redaction {
  private static let shortest = 4
  private let runs: Set<String>

  init(guide path: String) throws {
    let text = try String(decoding: Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let words = Self.words(text)
    var runs: Set<String> = []
    for start in words.indices.dropLast(Self.shortest - 1) {
      runs.insert(words[start..<start + Self.shortest].joined(separator: " "))
    }
    self.runs = runs
  }

  func redact(_ output: String) -> String {
    // Output breaks lines where it likes, so the words are looked at across them.
    var result = ""
    for paragraph in output.split(separator: "\n\n", omittingEmptySubsequences: false) {
      if !result.isEmpty { result += "\n\n" }
      result += redact(paragraph: paragraph)
    }
    return result
  }

  private func redact(paragraph: Substring) -> String {
    let pieces = paragraph.split(separator: " ", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let folded = pieces.map { Self.fold($0) }
    var positions: [Int] = []
    for index in folded.indices where !folded[index].isEmpty { positions.append(index) }
    var hidden = Set<Int>()
    for start in positions.indices.dropLast(Self.shortest - 1) {
      let run = positions[start..<start + Self.shortest]
      if runs.contains(run.map { folded[$0] }.joined(separator: " ")) { hidden.formUnion(run) }
    }
    var words: [String] = []
    var secret: [String] = []
    func close() {
      guard !secret.isEmpty else { return }
      words.append("‹" + Self.digest(secret.joined(separator: " ")) + "›")
      secret = []
    }
    for index in pieces.indices {
      if hidden.contains(index) {
        secret.append(folded[index])
      } else if secret.isEmpty || !folded[index].isEmpty {
        close()
        words.append(String(pieces[index]))
      }
    }
    close()
    return words.joined(separator: " ")
  }

  private static func words(_ text: String) -> [String] {
    text.split { $0.isWhitespace }.map { fold($0) }.filter { !$0.isEmpty }
  }

  /// A word without punctuation and marks.
  private static func fold(_ word: Substring) -> String {
    String(word.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  private static func digest(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return String(hash >> 32, radix: 16)
  }
}
