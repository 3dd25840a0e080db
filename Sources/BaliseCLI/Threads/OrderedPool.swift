import Dispatch
import Synchronization

/// Makes many values on several threads and hands them over in order.
///
/// At most `window` values are being made or wait for their turn, so that memory is bounded by the
/// largest values and not by how many there are.
package final class OrderedPool<Value: Sendable>: Sendable {
  private let count: Int
  private let make: @Sendable (Int) -> Value
  /// Value `index` waits in slot `index % slots.count`, which is empty when its making begins.
  private let slots: [Slot]
  private let next = Atomic<Int>(0)
  /// One for each value that may be begun.
  private let permits = DispatchSemaphore(value: 0)

  private final class Slot: Sendable {
    let value = Mutex<Value?>(nil)
    let isFilled = DispatchSemaphore(value: 0)
  }

  package init(count: Int, window: Int, make: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.make = make
    slots = (0..<max(1, min(window, count))).map { _ in Slot() }
  }

  /// Makes the values.
  ///
  /// - Parameters:
  ///   - jobs: How many threads make them; with one, the calling thread does.
  ///   - consume: Takes a value, on the calling thread; false ends the work early.
  package func run(jobs: Int, _ consume: (Int, Value) -> Bool) {
    let workers = min(jobs, count)
    let threads = workers > 1 ? (0..<workers).compactMap { _ in WorkerThread(work) } : []
    guard !threads.isEmpty else {
      for index in 0..<count {
        guard consume(index, make(index)) else { return }
      }
      return
    }
    for _ in slots { permits.signal() }
    for index in 0..<count {
      guard consume(index, take(index)) else { break }
      permits.signal()
    }
    // Nothing further is begun; who waits for a permit finds that out.
    next.store(count, ordering: .releasing)
    for _ in threads { permits.signal() }
    for thread in threads { thread.join() }
  }

  private func work() {
    while true {
      permits.wait()
      let index = next.wrappingAdd(1, ordering: .acquiringAndReleasing).oldValue
      guard index < count else { return }
      let value = make(index)
      let slot = slots[index % slots.count]
      slot.value.withLock { $0 = value }
      slot.isFilled.signal()
    }
  }

  private func take(_ index: Int) -> Value {
    let slot = slots[index % slots.count]
    slot.isFilled.wait()
    let value = slot.value.withLock { $0.take() }
    guard let value else { preconditionFailure("a slot that is filled holds a value") }
    return value
  }
}
