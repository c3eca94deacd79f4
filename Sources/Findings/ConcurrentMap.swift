internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The values that a function gives for the elements, in their order, worked out on all cores.
  package func concurrentMap<Value: Sendable>(
    _ value: @Sendable (Element) -> Value
  ) -> [Value] {
    let values = Mutex([Value?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let made = value(self[index])
      values.withLock { $0[index] = made }
    }
    return values.withLock { $0.compactMap(\.self) }
  }
}
