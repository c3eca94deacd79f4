/// Small words set so high or low beside a larger one that they share no line with it by height.
enum Raised {
  /// For each such word's index, the index of the word that bears it.
  static func bearers(in words: [Word]) -> [Int: Int] {
    guard let least = words.lazy.map(\.size).min(), let most = words.lazy.map(\.size).max(),
      least < 0.84 * most
    else { return [:] }
    let sizes = words.map(\.size).sorted()
    guard let usual = sizes.isEmpty ? nil : sizes[sizes.count / 2] else { return [:] }
    let small = words.indices.filter {
      words[$0].size < 0.84 * usual && words[$0].length <= 4
    }
    guard !small.isEmpty, small.count * words.count <= 20_000_000 else { return [:] }
    var bearers: [Int: Int] = [:]
    for index in small {
      let mark = words[index]
      for (candidate, word) in words.enumerated()
      where mark.size < 0.84 * word.size && word.box.top < mark.box.bottom + 0.35 * word.size
        && mark.box.top < word.box.bottom && mark.box.bottom < word.box.bottom - 0.2 * word.size
      {
        let behind = abs(mark.box.left - word.box.right)
        let before = abs(word.box.left - mark.box.right)
        if min(behind, before) < 0.35 * word.size {
          bearers[index] = candidate
          break
        }
      }
    }
    return bearers
  }

  /// Whether such a word stands behind the one that bears it without a blank.
  static func touches(_ mark: Word, _ bearer: Word) -> Bool {
    abs(mark.box.left - bearer.box.right) < 0.06 * bearer.size
  }
}
