import StrictYAML
import Values
import Yams

// Many services that are alike: worlds to load a simulator with.
extension WorldFileReader {
  private static let copyLimit = 1_000_000
  /// Stands for the number of a copy.
  private static let placeholder = "{n}"

  /// Reads an item as often as its `copies` says, with the number of each copy in its name.
  ///
  /// What is wrong with the item is told once.
  mutating func readCopies(
    of item: YAMLMapping, numbered key: String, into world: inout World,
    _ read: (inout WorldFileReader, YAMLMapping, inout World) -> Void
  ) {
    var item = item
    let node = item.take("copies")
    guard let node else { return read(&self, item, &world) }
    guard let count = node.scalar?.string.wholeNumber, (1...Self.copyLimit).contains(count),
      let name = item.node(key)?.scalar?.string, count == 1 || name.contains(Self.placeholder)
    else {
      reader.report(
        "world.copies",
        [
          "key": .text(key), "most": .number(Self.copyLimit),
          "placeholder": .text(Self.placeholder),
        ], at: node.mark)
      return
    }
    for number in 1...count {
      let text = name.replacing(Self.placeholder, with: "\(number)")
      read(&self, item.replacing(key, with: text), &world)
      guard reader.diagnostics.isEmpty else { return }
      // Nobody asks what changed before the world begins.
      if number % 1_024 == 0 { world = world.fork() }
    }
  }
}

extension String {
  fileprivate var wholeNumber: Int? {
    utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(self) : nil
  }
}
