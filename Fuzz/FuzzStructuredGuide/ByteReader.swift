/// Bytes that are read as decisions, one after the other.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// A number below a limit of at most 256; 0 at the end.
  mutating func number(below limit: Int) -> Int { Int(rest.popFirst() ?? 0) % limit }

  mutating func pick(_ choices: [String]) -> String { choices[number(below: choices.count)] }

  /// One of many choices.
  mutating func pickAmongMany(_ choices: [String]) -> String {
    choices[(Int(rest.popFirst() ?? 0) << 8 | Int(rest.popFirst() ?? 0)) % choices.count]
  }
}
