/// Ids that stay unique where a number is printed twice: "22", then "22~2".
struct UniqueIDs {
  private var counts: [String: Int] = [:]

  /// The id for the next record that prints a number.
  mutating func take(_ number: String) -> String {
    let count = (counts[number] ?? 0) + 1
    counts[number] = count
    return count == 1 ? number : "\(number)~\(count)"
  }
}
