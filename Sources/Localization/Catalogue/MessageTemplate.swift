/// A text with `{name}` placeholders; `{{` is a brace.
struct MessageTemplate {
  private(set) var pieces: [Piece] = []
  /// Whether a `{` starts neither a placeholder nor `{{`; it is shown as it stands.
  private(set) var hasStrayBrace = false

  enum Piece: Equatable {
    case text(Substring)
    case placeholder(Substring)
  }

  init(_ text: String) {
    let bytes = text.utf8
    var index = bytes.startIndex
    var textStart = index
    while let brace = bytes[index...].firstIndex(of: UInt8(ascii: "{")) {
      let inner = bytes.index(after: brace)
      if inner < bytes.endIndex, bytes[inner] == UInt8(ascii: "{") {
        append(text[textStart..<inner])
        index = bytes.index(after: inner)
        textStart = index
        continue
      }
      let nameEnd = bytes[inner...].firstIndex { !Self.isNameByte($0) } ?? bytes.endIndex
      guard nameEnd > inner, nameEnd < bytes.endIndex, bytes[nameEnd] == UInt8(ascii: "}") else {
        hasStrayBrace = true
        index = inner
        continue
      }
      append(text[textStart..<brace])
      pieces.append(.placeholder(text[inner..<nameEnd]))
      index = bytes.index(after: nameEnd)
      textStart = index
    }
    append(text[textStart...])
  }

  /// The names of the placeholders, each once.
  var placeholders: Set<String> {
    Set(
      pieces.compactMap { piece in
        guard case .placeholder(let name) = piece else { return nil }
        return String(name)
      })
  }

  /// The text with its placeholders replaced; one without a value stays as it is written.
  func filled(with value: (String) -> String?) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .placeholder(let name): result += value(String(name)) ?? "{\(name)}"
      }
    }
    return result
  }

  func filled(with values: [String: String]) -> String {
    filled { values[$0] }
  }

  private mutating func append(_ text: Substring) {
    if !text.isEmpty { pieces.append(.text(text)) }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
