/// Large words printed across a page, such as "DRAFT" from corner to corner.
enum Watermark {
  /// The words of a watermark, from left to right, and the words without them.
  ///
  /// They are far larger than the text and lie over it, or climb letter by letter, which no line does.
  static func separate(_ words: [Word]) -> (watermark: [Word], rest: [Word]) {
    let sizes = words.map(\.size).sorted()
    guard sizes.count > 3 else { return ([], words) }
    let usual = sizes[sizes.count / 2]
    let giants = words.indices.filter { words[$0].size > 2.4 * usual && words[$0].size > 24 }
    guard !giants.isEmpty, giants.count <= 40 else { return ([], words) }
    let climbs =
      giants.count >= 2
      && giants.allSatisfy { words[$0].text.count <= 3 }
      && giants.allSatisfy { one in
        !giants.contains {
          $0 != one && abs(words[$0].box.middleY - words[one].box.middleY) < 0.2 * words[one].size
        }
      }
    let marks = giants.filter { index in
      climbs
        || words.lazy.filter {
          words[index].box.holdsCentre(of: $0.box) && $0.size < words[index].size / 2
        }.prefix(2).count == 2
    }
    guard !marks.isEmpty else { return ([], words) }
    let size = words[marks[0]].size
    let taken = Set(
      giants.filter { climbs || marks.contains($0) || abs(words[$0].size - size) < 1 })
    if climbs, let word = spelt(taken.map { words[$0] }) {
      return ([word], words.indices.filter { !taken.contains($0) }.map { words[$0] })
    }
    return (
      taken.map { words[$0] }.sorted { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) },
      words.indices.filter { !taken.contains($0) }.map { words[$0] }
    )
  }

  /// The word whose letters climb or fall across the page.
  private static func spelt(_ letters: [Word]) -> Word? {
    let letters = letters.sorted { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }
    guard let first = letters.first, let box = Rect.hull(letters.map(\.box)) else { return nil }
    return Word(
      text: letters.map(\.text).joined(), box: box, size: first.size, style: first.style)
  }
}
