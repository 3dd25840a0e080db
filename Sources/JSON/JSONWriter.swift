/// Writes JSON (RFC 8259) into a buffer of bytes, member by member, in the order of the calls.
///
/// A call that would not give JSON (a value without its key, a second value at the top, an end
/// without its beginning) is a precondition failure: only a mistake of ours can cause it. That the
/// keys of an object differ is the caller's care.
package struct JSONWriter: ~Copyable, Sendable {
  private var bytes: [UInt8] = []
  private var frames: [Frame] = []
  private var hasValue = false
  private let isPretty: Bool

  /// Begins an empty text.
  ///
  /// - Parameters:
  ///   - isPretty: Whether members and elements stand on lines of their own, two spaces deeper than what
  ///     holds them; else the text has no white space.
  ///   - capacity: The length in bytes that is expected.
  package init(isPretty: Bool, capacity: Int = 16_384) {
    self.isPretty = isPretty
    bytes.reserveCapacity(capacity)
  }

  /// The finished text in UTF-8, without a line end after it.
  package consuming func finish() -> [UInt8] {
    precondition(hasValue && frames.isEmpty, "a JSON text is finished when its value is")
    return bytes
  }

  package mutating func beginObject() { begin(.object) }

  package mutating func endObject() { end(.object) }

  package mutating func beginArray() { begin(.array) }

  package mutating func endArray() { end(.array) }

  /// Names the next value of the object that is open.
  package mutating func key(_ name: String) {
    let last = frames.count - 1
    precondition(
      last >= 0 && frames[last].kind == .object && !frames[last].hasKey,
      "a key stands in an object, where a member begins")
    separate()
    frames[last].hasKey = true
    JSONString.append(name, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
  }

  package mutating func string(_ value: String) {
    beginValue()
    JSONString.append(value, to: &bytes)
  }

  package mutating func integer(_ value: Int) {
    beginValue()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes a number with a fraction, in the fewest digits that give it back.
  ///
  /// - Precondition: The number is finite: JSON has no other.
  package mutating func number(_ value: Double) {
    precondition(value.isFinite, "JSON has finite numbers only")
    beginValue()
    bytes.append(contentsOf: value.description.utf8)
  }

  package mutating func bool(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  package mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }
}

// MARK: - Structure

extension JSONWriter {
  private enum Kind {
    case object, array

    var opening: UInt8 { UInt8(ascii: self == .object ? "{" : "[") }
    var closing: UInt8 { UInt8(ascii: self == .object ? "}" : "]") }
  }

  /// An object or array that is open.
  private struct Frame {
    let kind: Kind
    var isEmpty = true
    /// Whether a key waits for its value.
    var hasKey = false
  }

  private mutating func begin(_ kind: Kind) {
    beginValue()
    bytes.append(kind.opening)
    frames.append(Frame(kind: kind))
  }

  private mutating func end(_ kind: Kind) {
    guard let frame = frames.popLast(), frame.kind == kind, !frame.hasKey else {
      preconditionFailure("an object or array ends where it is open and no key waits")
    }
    if !frame.isEmpty { breakLine() }
    bytes.append(kind.closing)
  }

  private mutating func beginValue() {
    guard let frame = frames.last else {
      precondition(!hasValue, "a JSON text has one value")
      hasValue = true
      return
    }
    switch frame.kind {
    case .object:
      precondition(frame.hasKey, "a value in an object has a key")
      frames[frames.count - 1].hasKey = false
    case .array: separate()
    }
  }

  private mutating func separate() {
    let last = frames.count - 1
    if !frames[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
    frames[last].isEmpty = false
    breakLine()
  }

  private mutating func breakLine() {
    guard isPretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * frames.count))
  }
}

// MARK: - Members

extension JSONWriter {
  /// Writes an object whose members the closure writes.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    beginObject()
    members(&self)
    endObject()
  }

  /// Writes an array with one value, which the closure writes, for each element.
  package mutating func array<Element>(
    _ elements: [Element], _ value: (inout JSONWriter, Element) -> Void
  ) {
    beginArray()
    for element in elements { value(&self, element) }
    endArray()
  }

  /// Writes a member; an absent value is null.
  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a member; an absent value is null.
  package mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { null() }
  }

  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  package mutating func member(_ name: String, strings: [String]) {
    key(name)
    array(strings) { $0.string($1) }
  }

  /// Writes a member that is an array of objects.
  package mutating func member<Element>(
    _ name: String, objects: [Element], _ members: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(objects) { writer, element in writer.object { members(&$0, element) } }
  }

  /// Writes a member that is an object, or null where there is none.
  package mutating func member<Value>(
    _ name: String, object value: Value?, _ members: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    object { members(&$0, value) }
  }
}
