import NIOConcurrencyHelpers

/// A value that one thread at a time can reach.
///
/// It stands for the standard library's `Mutex`, whose lock ThreadSanitizer cannot see on Linux: it is made
/// of a futex in a library that is not instrumented, and each use would look like a race.
struct Guarded<Value: Sendable>: Sendable {
  private let box: NIOLockedValueBox<Value>

  init(_ value: Value) {
    box = NIOLockedValueBox(value)
  }

  func withLock<Answer, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    try box.withLockedValue { value in
      Result { () throws(Failure) in try body(&value) }
    }.get()
  }
}
