/// Words that stand on one baseline, in reading order.
package struct Line: Hashable, Sendable {
  package var words: [Word]
  package var box: Rect

  init(_ words: [Word]) {
    self.words = words
    if let first = words.first, let parts = ListMarker.split(first) {
      self.words.replaceSubrange(0..<1, with: [parts.marker, parts.rest])
    }
    box = words.hull ?? Rect(0, 0, 0, 0)
  }

  /// Whether all of it is set in bold.
  var isBold: Bool { words.areBold }

  /// What its words say, with a blank between each two.
  var text: String { words.map(\.text).joined(separator: " ") }

  /// Whether all that it says is a number.
  var isNumeric: Bool { Script.isNumeric(text) }

  /// The size of most of its characters.
  var size: Double {
    guard let first = words.first?.size else { return box.height }
    if words.allSatisfy({ $0.size == first }) { return first }
    var weights: [Double: Int] = [:]
    for word in words { weights[word.size, default: 0] += word.length }
    return weights.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? box.height
  }

  /// Whether both stand on one line.
  func overlapsLine(of other: Line) -> Bool {
    box.overlapY(other.box) >= 0.55 * min(box.height, other.box.height)
  }

  /// The words from left to right, whichever way they read.
  var leftToRight: [Word] {
    let isSorted = words.indices.dropFirst().allSatisfy {
      words[$0 - 1].box.left <= words[$0].box.left
    }
    return isSorted ? words : words.sorted { $0.box.left < $1.box.left }
  }

  /// The words in stretches that no gap wider than `gap` points parts.
  func segments(partedBy gap: Double) -> [Line] {
    var segments: [[Word]] = []
    var right = -Double.infinity
    for word in leftToRight {
      if word.box.left - right > gap || segments.isEmpty {
        segments.append([word])
      } else {
        segments[segments.count - 1].append(word)
      }
      right = max(right, word.box.right)
    }
    return segments.map { Line(Self.readingOrder(Array($0.indices), of: $0)) }
  }

  /// Words gathered into lines from top to bottom, each line in reading order.
  ///
  /// Two words share a line when each one's middle lies beside the other, or the smaller's height
  /// lies for its greater part beside the taller.
  package static func gather(_ words: [Word]) -> [Line] {
    if words.count < 2 { return words.map { Line([$0]) } }
    var lines: [(indices: [Int], box: Rect)] = []
    let raised = Raised.bearers(in: words)
    var order: [(middle: Double, left: Double, index: Int)] = []
    order.reserveCapacity(words.count)
    for index in words.indices where raised.isEmpty || raised[index] == nil {
      let box = words[index].box
      order.append((box.middleY, box.left, index))
    }
    order.sort { ($0.middle, $0.left) < ($1.middle, $1.left) }
    for (_, _, index) in order {
      let box = words[index].box
      var home: Int?
      for candidate in lines.indices.suffix(6).reversed() {
        let line = lines[candidate].box
        let shared = line.overlapY(box)
        if shared >= 0.55 * min(line.height, box.height)
          || (line.height == 0 && box.height == 0 && line.top == box.top)
        {
          home = candidate
          break
        }
      }
      if let home {
        lines[home].indices.append(index)
        // A line keeps the height of its tallest word of the first size met, so that it does not
        // grow down a column of staggered words.
        let tall = lines[home].box
        lines[home].box = Rect(
          min(tall.left, box.left), tall.top, max(tall.right, box.right), tall.bottom)
      } else {
        var indices: [Int] = []
        indices.reserveCapacity(8)
        indices.append(index)
        lines.append((indices, box))
      }
    }
    var words = words
    if !raised.isEmpty {
      for (mark, bearer) in raised where Raised.touches(words[mark], words[bearer]) {
        words[mark].isGlued = true
      }
      for line in lines.indices {
        lines[line].indices += lines[line].indices.flatMap { bearer in
          raised.filter { $0.value == bearer }.map(\.key).sorted()
        }
      }
    }
    return lines.map { line in Line(readingOrder(line.indices, of: words)) }
      .sorted { ($0.box.middleY, $0.box.left) < ($1.box.middleY, $1.box.left) }
  }

  /// Words from right to left with each stretch turned that holds Latin letters and no others.
  ///
  /// A bracket that opens on the right of such a stretch is of the line, and so is the one that
  /// closes it on its left; fonts that name brackets by their shape have them the other way round,
  /// and then they turn with the stretch.
  private static func turningLatin(_ words: [Word]) -> [Word] {
    var ordered: [Word] = []
    var stretch: [Word] = []
    var open = 0
    // Closing brackets that a stretch has met before what they close.
    var pending = 0
    func isLatin(_ word: Word) -> Bool { word.rightToLeftBalance < 0 }
    func close() {
      ordered += stretch.contains(where: isLatin) ? stretch.reversed() : stretch
      stretch = []
      pending = 0
    }
    for word in words {
      let opens = isLone(word, Script.opens)
      let closes = isLone(word, Script.closes)
      if (opens && pending == 0) || (closes && open > 0) {
        close()
        open += opens ? 1 : -1
        ordered.append(word)
      } else if word.rightToLeftBalance > 0 {
        close()
        ordered.append(word)
      } else {
        pending += closes ? 1 : opens ? -1 : 0
        stretch.append(word)
      }
    }
    close()
    return gluingBrackets(ordered)
  }

  /// Lone brackets without a blank between them and what they hold.
  private static func gluingBrackets(_ words: [Word]) -> [Word] {
    var words = words
    for index in words.indices.dropFirst()
    where isLone(words[index - 1], Script.opens) || isLone(words[index], Script.closes) {
      words[index].isGlued = true
    }
    return words
  }

  private static func isLone(_ word: Word, _ holds: (Unicode.Scalar) -> Bool) -> Bool {
    word.length == 1 && word.text.unicodeScalars.allSatisfy(holds)
  }

  /// From left to right, or from right to left where most of the letters run so, but for stretches of
  /// Latin words between them.
  private static func readingOrder(_ indices: [Int], of words: [Word]) -> [Word] {
    let rightToLeft = indices.reduce(0) { $0 + words[$1].rightToLeftBalance }
    if rightToLeft > 0 {
      let leftward = indices.sorted {
        (-words[$0].box.middleX, $0) < (-words[$1].box.middleX, $1)
      }.map { words[$0] }
      return Self.turningLatin(leftward)
    }
    func isBefore(_ one: Int, _ other: Int) -> Bool {
      (words[one].box.left, one) < (words[other].box.left, other)
    }
    let isOrdered = zip(indices, indices.dropFirst()).allSatisfy(isBefore)
    return (isOrdered ? indices : indices.sorted(by: isBefore)).map { words[$0] }
  }
}
