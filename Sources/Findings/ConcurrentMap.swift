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

/// What two functions give, worked out at the same time.
package func concurrently<One: Sendable, Other: Sendable>(
  _ one: @Sendable () -> One, _ other: @Sendable () -> Other
) -> (One, Other) {
  let made = Mutex<(one: One?, other: Other?)>((nil, nil))
  Threads.perform(iterations: 2) { index in
    if index == 0 {
      let value = one()
      made.withLock { $0.one = value }
    } else {
      let value = other()
      made.withLock { $0.other = value }
    }
  }
  let (first, second) = made.withLock { $0 }
  return (first ?? one(), second ?? other())
}
