/// Bullets that are drawn as small discs or squares, not set as characters.
enum DrawnBullets {
  /// The words with a "•" where a drawn bullet stands before the first word of a line.
  static func written(in page: Page, beside words: [Word]) -> [Word] {
    let marks = (page.drawings + page.shades).filter {
      (1...7).contains($0.width) && (1...7).contains($0.height)
        && abs($0.width - $0.height) < 0.3 * max($0.width, $0.height)
    }
    guard !marks.isEmpty, marks.count < 2_000 else { return words }
    var written: [Int: Rect] = [:]
    for mark in marks {
      var nearest: Int?
      for (index, word) in words.enumerated() {
        let box = word.box
        guard box.top < mark.middleY, mark.middleY < box.bottom, box.left >= mark.right,
          mark.height < 0.7 * word.size
        else { continue }
        if nearest.map({ box.left < words[$0].box.left }) ?? true { nearest = index }
      }
      guard let nearest, words[nearest].box.left - mark.right < 2.5 * words[nearest].size else {
        continue
      }
      let hasTextBefore = words.contains { other in
        other.box.right <= mark.left && mark.left - other.box.right < 40
          && other.box.top < mark.middleY && mark.middleY < other.box.bottom
      }
      if !hasTextBefore { written[nearest] = mark }
    }
    guard !written.isEmpty else { return words }
    var result: [Word] = []
    for (index, word) in words.enumerated() {
      if let mark = written[index] {
        result.append(
          Word(
            text: "•", box: Rect(mark.left, word.box.top, mark.right, word.box.bottom),
            size: word.size, style: word.style))
      }
      result.append(word)
    }
    return result
  }
}
