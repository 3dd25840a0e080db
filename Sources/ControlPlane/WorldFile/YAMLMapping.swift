import StrictYAML
import Values
import Yams

/// A mapping of a world file, which remembers which of its keys were asked for.
struct YAMLMapping {
  let mark: Mark?
  private var values: [String: Node]
  /// The keys in the order of the file, with their places.
  private(set) var keys: [(name: String, mark: Mark?)]
  private var known: Set<String> = []

  init(_ mapping: Node.Mapping) {
    mark = mapping.mark
    keys = mapping.map { ($0.key.scalar?.string ?? "", $0.key.mark) }
    let pairs = mapping.map { ($0.key.scalar?.string ?? "", $0.value) }
    values = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The node of a key, for callers that read it themselves.
  mutating func node(_ key: String) -> Node? {
    known.insert(key)
    return values[key]
  }

  /// Takes a key out, as if it were not there.
  mutating func take(_ key: String) -> Node? {
    keys.removeAll { $0.name == key }
    return values.removeValue(forKey: key)
  }

  /// The same mapping with another text at a key, in the same place of the file.
  func replacing(_ key: String, with text: String) -> YAMLMapping {
    var copy = self
    copy.values[key] = .scalar(Node.Scalar(text, .implicit, .any, values[key]?.mark))
    return copy
  }

  /// Reports the keys that nobody asked for.
  func finish(_ reader: inout YAMLReader) {
    for key in keys where !known.contains(key.name) {
      reader.report("world.unknown-key", ["key": .label(key.name)], at: key.mark)
    }
  }
}

// Values.
extension YAMLMapping {
  /// A value that has to be there; the given one stands in for it after a diagnostic.
  mutating func required<Value>(
    _ key: String, _ type: YAMLType<Value>, or stand: Value, _ reader: inout YAMLReader
  ) -> Value {
    guard values[key] != nil else {
      known.insert(key)
      reader.report("world.missing-key", ["key": .label(key)], at: mark)
      return stand
    }
    return optional(key, type, &reader) ?? stand
  }

  mutating func optional<Value>(
    _ key: String, _ type: YAMLType<Value>, _ reader: inout YAMLReader
  ) -> Value? {
    guard let node = node(key) else { return nil }
    guard let text = node.scalar?.string, let value = type.read(text) else {
      reader.report(
        "world.wrong-type", ["key": .label(key), "expected": .message(type.name)], at: node.mark)
      return nil
    }
    return value
  }

  mutating func mapping(_ key: String, _ reader: inout YAMLReader) -> YAMLMapping? {
    guard let node = node(key) else { return nil }
    guard let mapping = node.mapping else {
      reader.report("world.not-a-mapping", at: node.mark)
      return nil
    }
    return YAMLMapping(mapping)
  }

  /// The mappings of a list; none when the key is not there.
  mutating func mappings(_ key: String, _ reader: inout YAMLReader) -> [YAMLMapping] {
    list(key, &reader).compactMap { item in
      guard let mapping = item.mapping else {
        reader.report("world.not-a-mapping", at: item.mark)
        return nil
      }
      return YAMLMapping(mapping)
    }
  }

  mutating func texts(_ key: String, _ reader: inout YAMLReader) -> [String] {
    list(key, &reader).compactMap { item in
      guard let text = item.scalar?.string, !text.isEmpty else {
        reader.report(
          "world.wrong-type",
          ["key": .label(key), "expected": .message(YAMLType<String>.text.name)], at: item.mark)
        return nil
      }
      return text
    }
  }

  private mutating func list(_ key: String, _ reader: inout YAMLReader) -> [Node] {
    guard let node = node(key) else { return [] }
    guard let sequence = node.sequence else {
      reader.report("world.not-a-list", ["key": .label(key)], at: node.mark)
      return []
    }
    return Array(sequence)
  }
}
