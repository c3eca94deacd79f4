/// The word of a list that someone most likely meant.
///
/// Source of the distance: Wagner and Fischer, "The String-to-String Correction Problem", 1974.
package enum NearestWord {
  /// The nearest word within a third of the word's length; the first of equals.
  package static func to(_ word: String, among words: [String]) -> String? {
    let limit = max(1, word.unicodeScalars.count / 3)
    var best: (word: String, distance: Int)?
    for candidate in words {
      let distance = distance(word.lowercased(), candidate.lowercased())
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// How many scalars must be put in, taken out or changed to make one word the other.
  static func distance(_ one: String, _ other: String) -> Int {
    let (rows, columns) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    var above = Array(0...columns.count)
    for (row, scalar) in rows.enumerated() {
      var current = [row + 1]
      for (column, candidate) in columns.enumerated() {
        let change = above[column] + (scalar == candidate ? 0 : 1)
        current.append(min(change, above[column + 1] + 1, current[column] + 1))
      }
      above = current
    }
    return above[columns.count]
  }
}
