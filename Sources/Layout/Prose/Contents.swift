/// Lines of a list of contents: a title, leaders or white, and a page at the right.
enum Contents {
  /// A contents line: its title's words and the page that they lead to.
  struct Entry {
    var line: Line
    var target: String
  }

  /// Takes the page off a line that ends in one, with leaders or wide white before it.
  static func entry(_ line: Line, right: Double) -> Entry? {
    guard line.words.count > 1 || line.words.first?.text.contains("...") ?? false,
      let last = line.words.last, line.box.right > right - 12, !ParagraphBuilder.isRightToLeft(line)
    else { return nil }
    var words = Array(line.words.dropLast())
    let (body, digits) = split(last.text)
    guard isPage(digits) else { return nil }
    var hasLeader = false
    if body.isEmpty {
      let before = words.last?.box.right ?? line.box.left
      hasLeader =
        last.box.left - before > 2.5 * last.size && !hasFigures(words)
        && !standsInColumns(words)
    } else if let kept = withoutLeader(body) {
      hasLeader = true
      var word = last
      word.text = kept
      if !kept.isEmpty { words.append(word) }
    } else {
      return nil
    }
    while let word = words.last, let kept = withoutLeader(word.text) {
      hasLeader = true
      words.removeLast()
      if !kept.isEmpty {
        var word = word
        word.text = kept
        words.append(word)
        break
      }
    }
    guard hasLeader, !words.isEmpty else { return nil }
    return Entry(line: Line(words), target: digits)
  }

  /// Whether a number stands in the words on their own, with white on both sides, as in a table's row.
  private static func hasFigures(_ words: [Word]) -> Bool {
    Line(words).segments(partedBy: 0.75 * (words.last?.size ?? 0)).dropFirst().contains {
      $0.isNumeric
    }
  }

  /// Whether the words stand in three columns and more: a title has its number in front at most.
  private static func standsInColumns(_ words: [Word]) -> Bool {
    Line(words).segments(partedBy: 1.5 * (words.last?.size ?? 0)).count > 2
  }

  /// The digits that end a word, and what is before them.
  private static func split(_ text: String) -> (body: String, digits: String) {
    if isRoman(text) { return ("", text) }
    let digits = String(text.reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    return (String(text.dropLast(digits.count)), digits)
  }

  private static func isPage(_ text: String) -> Bool {
    (1...4).contains(text.count) && (text.allSatisfy { $0.isASCII && $0.isNumber } || isRoman(text))
  }

  private static func isRoman(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 6 && text.allSatisfy { "ivxl".contains($0) }
  }

  /// The text without the dots, rules or ellipses at its end, or nil where it ends in none.
  private static func withoutLeader(_ text: String) -> String? {
    let leaders: Set<Character> = [".", "…", "_", "·"]
    let kept = text.reversed().drop { leaders.contains($0) }
    let dropped = text.count - kept.count
    guard dropped >= 3 || (dropped > 0 && kept.isEmpty) || text.hasSuffix("…") else { return nil }
    return String(kept.reversed())
  }
}
