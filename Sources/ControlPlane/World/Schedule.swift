import HashTreeCollections
import Values

/// What is due, ordered by time and then by sequence: a binary heap on a persistent map.
///
/// A fork shares the heap with its origin; adding and taking cost a logarithm each. Events that are
/// called off stay in the heap until they reach the top, where `Tables` drops them.
struct Schedule: Sendable {
  struct Entry: Hashable, Comparable, Sendable {
    let at: Instant
    let event: Int

    static func < (left: Entry, right: Entry) -> Bool {
      (left.at, left.event) < (right.at, right.event)
    }
  }

  private var heap: TreeDictionary<Int, Entry> = [:]

  var first: Entry? { heap[0] }

  mutating func add(_ entry: Entry) {
    var index = heap.count
    while index > 0, let parent = heap[(index - 1) / 2], entry < parent {
      heap[index] = parent
      index = (index - 1) / 2
    }
    heap[index] = entry
  }

  mutating func removeFirst() {
    let end = heap.count - 1
    guard let moved = heap.removeValue(forKey: end), end > 0 else { return }
    var index = 0
    while let child = smallerChild(of: index), child.entry < moved {
      heap[index] = child.entry
      index = child.index
    }
    heap[index] = moved
  }

  private func smallerChild(of index: Int) -> (index: Int, entry: Entry)? {
    guard let left = heap[2 * index + 1] else { return nil }
    guard let right = heap[2 * index + 2], right < left else { return (2 * index + 1, left) }
    return (2 * index + 2, right)
  }
}
