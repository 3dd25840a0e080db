import Glibc

/// A thread of the system, which ends when its work does.
///
/// Swift's own pool has as many threads as the machine has cores, and the caller, which waits, may hold
/// one of them: work handed to it could wait for ever.
struct WorkerThread {
  /// As large as a main thread's: a guide that compiles there compiles here.
  private static let stackSize = 8 << 20

  private let thread: pthread_t

  /// Starts some work; nil when the system gives no further thread.
  init?(_ work: @escaping @Sendable () -> Void) {
    var attributes = pthread_attr_t()
    guard pthread_attr_init(&attributes) == 0 else { return nil }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    let box = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, &attributes,
      { argument in
        if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, box.toOpaque())
    guard status == 0 else {
      box.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits for the end of the work.
  func join() { pthread_join(thread, nil) }

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
