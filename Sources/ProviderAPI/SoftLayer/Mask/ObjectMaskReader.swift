/// Reads object masks.
///
/// The forms are those of SLDN's article on object masks: `mask[a,b[c,d],e.f]`, `mask.a.b`,
/// `mask(Type)[…]`, `filteredMask[…]`, a list of these in brackets, and the list alone that old
/// clients send. White space means nothing.
struct ObjectMaskReader {
  static let sizeLimit = 16_384
  static let depthLimit = 32

  private let text: [UInt8]
  private var index = 0

  private init(_ text: String) {
    self.text = text.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  static func read(_ text: String) throws(SoftLayerError) -> ObjectMask {
    guard text.utf8.count <= sizeLimit else { throw unreadable("it is too long") }
    var reader = ObjectMaskReader(text)
    var mask = ObjectMask()
    if reader.take("[") {
      repeat { mask.merge(try reader.root()) } while reader.take(",")
      guard reader.take("]") else { throw unreadable("a bracket is not closed") }
    } else {
      mask = try reader.root()
    }
    guard reader.index == reader.text.count else {
      throw unreadable("it goes on after its end, at character \(reader.index + 1)")
    }
    return mask
  }

  private static func unreadable(_ reason: String) -> SoftLayerError {
    .failure("Unable to parse the object mask: \(reason).")
  }

  /// One mask with its word, or a list without one.
  private mutating func root() throws(SoftLayerError) -> ObjectMask {
    let start = index
    let word = name()
    guard word == "mask" || word == "filteredMask", isAt("[") || isAt("(") || isAt(".") else {
      index = start
      return try list(depth: 1)
    }
    var mask = try cast { (reader: inout Self) throws(SoftLayerError) in
      try reader.rest(depth: 1)
    }
    mask.isFiltered = word == "filteredMask"
    return mask
  }

  /// Names between commas (between semicolons in the old form).
  private mutating func list(depth: Int) throws(SoftLayerError) -> ObjectMask {
    var mask = ObjectMask()
    repeat {
      if isAt("]") || index == text.count { break }
      mask.merge(try property(depth: depth))
    } while take(",") || take(";")
    return mask
  }

  private mutating func property(depth: Int) throws(SoftLayerError) -> ObjectMask {
    guard depth <= Self.depthLimit else { throw Self.unreadable("it is nested too deeply") }
    let name = name()
    guard !name.isEmpty else {
      throw Self.unreadable("a property is expected at character \(index + 1)")
    }
    let inner = try cast { (reader: inout Self) throws(SoftLayerError) in
      try reader.rest(depth: depth + 1)
    }
    return ObjectMask(properties: [name: inner])
  }

  /// What stands after a name: brackets, a point and more names, or nothing.
  private mutating func rest(depth: Int) throws(SoftLayerError) -> ObjectMask {
    if take(".") { return try property(depth: depth) }
    guard take("[") else { return ObjectMask() }
    let mask = try list(depth: depth)
    guard take("]") else { throw Self.unreadable("a bracket is not closed") }
    return mask
  }

  private mutating func cast(
    _ rest: (inout Self) throws(SoftLayerError) -> ObjectMask
  ) throws(SoftLayerError) -> ObjectMask {
    guard take("(") else { return try rest(&self) }
    let type = name()
    guard take(")") else { throw Self.unreadable("a parenthesis is not closed") }
    return ObjectMask(casts: [type: try rest(&self)])
  }

  private mutating func name() -> String {
    let start = index
    while index < text.count, Self.isLetter(text[index]) { index += 1 }
    return String(decoding: text[start..<index], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }

  private func isAt(_ character: Unicode.Scalar) -> Bool {
    index < text.count && text[index] == UInt8(ascii: character)
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard isAt(character) else { return false }
    index += 1
    return true
  }
}
