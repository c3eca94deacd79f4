/// The rulings of a page made whole: pieces joined, doubles made one, underlining taken out.
struct Rules {
  var levels: [Ruling]
  var uprights: [Ruling]
  /// Whether more stand one way than `mostLines`, and were left out.
  private(set) var areCut = false

  /// Rulings nearer than this, in points, are one: no text fits between them.
  static let slack = 3.0

  /// More lines one way than any page of tables has.
  static let mostLines = 5_000

  init(_ rulings: [Ruling]) {
    levels = Self.joined(rulings.filter { $0.direction == .level })
    uprights = Self.joined(rulings.filter { $0.direction == .upright })
    // So many lines are a map or a plot.
    if levels.count > Self.mostLines { (levels, areCut) = ([], true) }
    if uprights.count > Self.mostLines { (uprights, areCut) = ([], true) }
  }

  /// These rules and some more.
  func with(_ more: [Ruling]) -> Rules {
    var rules = self
    rules.levels += more.filter { $0.direction == .level }
    let uprights = more.filter { $0.direction == .upright }
    rules.uprights += uprights.filter(\.isInferred)
    let drawn = uprights.filter { !$0.isInferred }
    if !drawn.isEmpty { rules.uprights = Self.joined(rules.uprights + drawn) }
    return rules
  }

  /// The rules that do not lie within one of the boxes.
  func outside(_ boxes: [Rect]) -> Rules {
    guard !boxes.isEmpty else { return self }
    var rules = self
    rules.levels.removeAll { rule in boxes.contains { $0.grown(by: Self.slack).holds(rule.box) } }
    rules.uprights.removeAll { rule in boxes.contains { $0.grown(by: Self.slack).holds(rule.box) } }
    return rules
  }

  /// Pieces of one line, as a dashed line or a row of cell borders has, made one ruling.
  private static func joined(_ rulings: [Ruling]) -> [Ruling] {
    var lines: [(position: Double, pieces: [Ruling])] = []
    for ruling in rulings.sorted(by: {
      ($0.position, $0.start, $0.end) < ($1.position, $1.start, $1.end)
    }) {
      if let last = lines.last, ruling.position - last.position <= slack * 0.7 {
        lines[lines.count - 1].pieces.append(ruling)
      } else {
        lines.append((ruling.position, [ruling]))
      }
    }
    var whole: [Ruling] = []
    for line in lines {
      var run: Ruling?
      var weight = 0.0
      for piece in line.pieces.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
        if var current = run, piece.start <= current.end + slack {
          let length = max(piece.length, 0.01)
          current.position =
            (current.position * weight + piece.position * length) / (weight + length)
          weight += length
          current.end = max(current.end, piece.end)
          current.width = max(current.width, piece.width)
          run = current
        } else {
          if let run { whole.append(run) }
          run = piece
          weight = max(piece.length, 0.01)
        }
      }
      if let run { whole.append(run) }
    }
    // The dots where rules cross are no rules.
    return whole.filter { $0.length >= 4 }
  }

  /// The words with underlining and strike-through marked, and the rules without them.
  ///
  /// Such a line runs through or close under words and ends where they end; a table's rule goes on
  /// to the edges of its cells, or over the white between them.
  static func separate(_ page: Page) -> (words: [Word], rules: Rules) {
    let all = Rules(page.rulings)
    guard all.levels.count * page.words.count <= 20_000_000 else { return (page.words, all) }
    var words = page.words
    var levels: [Ruling] = []
    for ruling in all.levels {
      let touched = words.indices.filter { index in
        let box = words[index].box
        return words[index].turn == 0 && box.overlapX(ruling.box) > 0.5 * box.width
          && box.top + 0.25 * box.height < ruling.position && ruling.position < box.bottom + 1
      }
      guard let hull = Rect.hull(touched.map { words[$0].box }),
        hull.height < 30, ruling.start > hull.left - 2.5, ruling.end < hull.right + 2.5,
        touched.allSatisfy({ words[$0].box.overlapX(ruling.box) > 0.8 * words[$0].box.width }),
        !standInColumns(touched.map { words[$0] })
      else {
        levels.append(ruling)
        continue
      }
      for index in touched {
        let box = words[index].box
        let isThrough = ruling.position < box.top + 0.7 * box.height
        words[index].style.insert(isThrough ? .strikethrough : .underline)
      }
    }
    var rules = all
    rules.levels = levels
    return (words, rules)
  }

  /// Whether the words stand further apart than those of one text.
  private static func standInColumns(_ words: [Word]) -> Bool {
    let line = Line(words)
    return line.segments(partedBy: 0.9 * line.size).count > 1
  }
}
