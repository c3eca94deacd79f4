/// Words compared without their case, punctuation and spacing.
enum Wording {
  /// The words of a text in lower case, in order; "&" reads "and", a dotted number is one word.
  static func words(_ text: String) -> [String] { words(text, atMost: .max) }

  /// The first of the words, without reading the rest.
  static func firstWord(_ text: String) -> String? { words(text, atMost: 1).first }

  private static func words(_ text: String, atMost limit: Int) -> [String] {
    var words: [String] = []
    var reader = WordReader()
    reader.read(text[...]) { word in
      words.append(String(decoding: word, as: UTF8.self))
      return words.count < limit
    }
    return words
  }

  /// The words with one blank between them; two texts that read alike have the same.
  static func plain(_ text: String) -> String { words(text).joined(separator: " ") }

  /// Where two texts part, word by word: what only the first says and what only the second.
  ///
  /// Source of the algorithm: the longest common subsequence by dynamic programming
  /// (Wagner and Fischer, "The String-to-String Correction Problem", 1974).
  static func difference(_ one: [String], _ other: [String]) -> [(
    only: [String], butThere: [String]
  )] {
    var length = [[Int]](
      repeating: [Int](repeating: 0, count: other.count + 1), count: one.count + 1)
    for i in stride(from: one.count - 1, through: 0, by: -1) {
      for j in stride(from: other.count - 1, through: 0, by: -1) {
        length[i][j] =
          one[i] == other[j] ? length[i + 1][j + 1] + 1 : max(length[i + 1][j], length[i][j + 1])
      }
    }
    var parts: [(only: [String], butThere: [String])] = []
    var (i, j) = (0, 0)
    var (left, right): ([String], [String]) = ([], [])
    func close() {
      if !left.isEmpty || !right.isEmpty { parts.append((left, right)) }
      (left, right) = ([], [])
    }
    while i < one.count || j < other.count {
      if i < one.count, j < other.count, one[i] == other[j] {
        close()
        (i, j) = (i + 1, j + 1)
      } else if j == other.count || (i < one.count && length[i + 1][j] >= length[i][j + 1]) {
        left.append(one[i])
        i += 1
      } else {
        right.append(other[j])
        j += 1
      }
    }
    close()
    return parts
  }

  /// How many letters must change, be dropped or be added to turn one word into the other.
  static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
    var row = Array(0...b.count)
    for i in 1...a.count {
      var corner = row[0]
      row[0] = i
      for j in 1...b.count {
        let above = row[j]
        row[j] = min(above + 1, row[j - 1] + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1))
        corner = above
      }
    }
    return row[b.count]
  }

  /// A count with its noun: "1 cell", "12 cells".
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }

  /// The text for a message: at most so many characters, cut at a word.
  static func short(_ text: String, _ limit: Int = 80) -> String {
    guard text.utf8.count > limit, text.count > limit else { return text }
    let cut = text.prefix(limit)
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return String(cut[..<end]) + "…"
  }
}
