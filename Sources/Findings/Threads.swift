internal import Foundation
internal import Synchronization

/// Threads of a process's own.
///
/// libdispatch watches the threads of its pool through /proc, and ends a process whose sandbox does
/// not let it read there.
package enum Threads {
  /// The processors that this process may use, at least one.
  package static var processors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// Calls a function for each number below a count, on all processors, and returns once all calls
  /// have.
  package static func perform(iterations count: Int, _ body: @Sendable (Int) -> Void) {
    let helpers = min(count, processors) - 1
    guard helpers > 0 else {
      for index in 0..<count { body(index) }
      return
    }
    let next = Counter()
    withoutActuallyEscaping(body) { body in
      let work = { @Sendable in
        while case let index = next.take(), index < count { body(index) }
      }
      let threads = (0..<helpers).map { _ in Thread(work) }
      work()
      for thread in threads { thread?.join() }
    }
  }

  private final class Counter: Sendable {
    private let value = Atomic(0)
    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }

  /// A thread that has begun, to be joined once.
  package struct Thread: Sendable {
    private let handle: pthread_t

    /// Begins at once; nil where the system gives no thread.
    package init?(_ body: @escaping @Sendable () -> Void) {
      var handle = pthread_t()
      let task = Unmanaged.passRetained(Task(body))
      let status = pthread_create(
        &handle, nil,
        { task in
          guard let task else { return nil }
          Unmanaged<Task>.fromOpaque(task).takeRetainedValue().body()
          return nil
        }, task.toOpaque())
      guard status == 0 else {
        task.release()
        return nil
      }
      self.handle = handle
    }

    /// Waits until it has ended.
    package func join() { pthread_join(handle, nil) }
  }

  private final class Task {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
