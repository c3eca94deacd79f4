/// Ids that stay unique where a number is printed twice: "22", then "22~2".
struct UniqueIDs {
  private var counts: [String: Int] = [:]

  /// - Parameter count: About how many records there are.
  init(expecting count: Int = 0) { counts.reserveCapacity(count) }

  /// The id for the next record that prints a number.
  mutating func take(_ number: String) -> String {
    guard let before = counts.updateValue(1, forKey: number) else { return number }
    counts[number] = before + 1
    return "\(number)~\(before + 1)"
  }
}
