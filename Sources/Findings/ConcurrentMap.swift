internal import Synchronization

extension Array where Element: Sendable {
  /// The values that a function gives for the elements, in their order, worked out on all cores.
  package func concurrentMap<Value: Sendable>(
    _ value: @Sendable (Element) -> Value
  ) -> [Value] {
    let values = Mutex([Value?](repeating: nil, count: count))
    Threads.perform(iterations: count) { index in
      let made = value(self[index])
      values.withLock { $0[index] = made }
    }
    return values.withLock { $0.compactMap(\.self) }
  }
}

/// What two functions give, worked out at the same time, the first on the thread that calls.
package func concurrently<One: Sendable, Other: Sendable>(
  _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
  guard Threads.processors > 1 else { return (one(), other()) }
  return withoutActuallyEscaping(other) { other in
    let made = Mutex<Other?>(nil)
    let thread = Threads.Thread {
      let value = other()
      made.withLock { $0 = value }
    }
    let first = one()
    thread?.join()
    return (first, made.withLock { $0.take() } ?? other())
  }
}
