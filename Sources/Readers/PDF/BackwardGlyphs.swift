internal import Layout

/// Text that poppler reads against the way that its glyphs are written.
///
/// A browser draws the glyphs of a Type 3 font upside down and turns them back. Poppler takes such
/// text on a turned page for text turned the other way: it begins at the end, falls into pieces, and
/// its boxes reach as far below the baseline as they should above. The letters and where they begin
/// are right, and so the lines are put together anew.
struct BackwardGlyphs {
  private let found: [DrawnGlyphs.Glyph?]
  /// For each character of drawn text the way that it is written; nil where it is left as it stands.
  private var ways: [Int?]
  /// The ways that poppler reads backwards.
  private var backward: Set<Int>

  /// White wider than this, in sizes, is a blank; letters are moved together by less.
  private static let blank = 0.12

  /// - Parameter found: For each character the glyph that draws it, if one does.
  init(_ text: PageText, _ found: [DrawnGlyphs.Glyph?]) {
    self.found = found
    ways = [Int?](repeating: nil, count: found.count)
    var (along, against) = ([0, 0, 0, 0], [0, 0, 0, 0])
    for line in text.characters.indices.split(whereSeparator: { text.characters[$0].scalar == "\n" }
    )
    where !text.characters[line].contains(where: { Script.direction(of: $0.scalar) > 0 }) {
      var way = line.lazy.compactMap { found[$0]?.way }.first
      for index in line {
        way = found[index]?.way ?? way
        let character = text.characters[index]
        if character.box != nil, text.fonts[character.font].isDrawn { ways[index] = way }
      }
      for (index, next) in zip(line, line.dropFirst()) {
        guard let glyph = found[index], let other = found[next], glyph.way == other.way else {
          continue
        }
        let (x, y) = (other.x - glyph.x, other.y - glyph.y)
        let step = [x, y, -x, -y][glyph.way]
        if step > 0 { along[glyph.way] += 1 } else if step < 0 { against[glyph.way] += 1 }
      }
    }
    backward = Set((0..<4).filter { against[$0] > along[$0] })
  }

  /// Puts what is read backwards behind the rest, line by line.
  func order(_ text: inout PageText) {
    guard !backward.isEmpty else { return }
    var stretches: [Stretch: [Int]] = [:]
    var kept: [PageCharacter] = []
    for (index, character) in text.characters.enumerated() {
      if let way = ways[index], backward.contains(way), character.scalar.value > 0x20,
        let box = character.box
      {
        stretches[Stretch(way, box, character.font), default: []].append(index)
      } else {
        kept.append(character)
      }
    }
    for line in lines(of: stretches, text.fonts) {
      kept.append(PageCharacter(scalar: "\n", box: nil, font: 0))
      let letters = line.flatMap { self.letters($0, in: text) }
      kept += Self.written(letters, text.fonts)
    }
    text.characters = kept
  }

  /// Where characters of one font stand side by side.
  private struct Stretch: Hashable {
    let way: Int
    /// The middle of their boxes across the line, in tenths of a point.
    let middle: Int
    let font: Int

    init(_ way: Int, _ box: Rect, _ font: Int) {
      self.way = way
      middle = Int((max(-1e5, min(1e5, way % 2 == 0 ? box.middleY : box.middleX)) * 10).rounded())
      self.font = font
    }
  }

  /// Characters of one font on one baseline.
  private struct Row {
    let stretch: Stretch
    let indices: [Int]
    /// The first of their glyphs, if one is known.
    let glyph: DrawnGlyphs.Glyph?

    /// Where its baseline lies across the line, in points.
    var baseline: Double {
      glyph.map { $0.way % 2 == 0 ? $0.y : $0.x } ?? Double(stretch.middle) / 10
    }
    var order: (Int, Double, Int, Int) { (stretch.way, baseline, stretch.font, indices[0]) }
  }

  /// Rows together that make up a line: those of several fonts, and numbers set above it.
  private func lines(of stretches: [Stretch: [Int]], _ fonts: [PageText.Font]) -> [[Row]] {
    let rows = stretches.map { stretch, indices in
      Row(stretch: stretch, indices: indices, glyph: indices.lazy.compactMap { found[$0] }.first)
    }.sorted { $0.order < $1.order }
    var lines: [[Row]] = []
    for row in rows {
      if let last = lines.last?.last, last.stretch.way == row.stretch.way,
        row.baseline - last.baseline
          < 0.45 * max(fonts[row.stretch.font].size, fonts[last.stretch.font].size)
      {
        lines[lines.count - 1].append(row)
      } else {
        lines.append([row])
      }
    }
    return lines
  }

  /// A character, and from where to where it reaches along its line.
  private struct Letter {
    var character: PageCharacter
    let start: Double
    let end: Double
    /// Whether a glyph begins with it.
    let isDrawn: Bool
  }

  /// The characters of a row, their boxes brought right.
  private func letters(_ row: Row, in text: PageText) -> [Letter] {
    row.indices.compactMap { index in
      var character = text.characters[index]
      guard let box = character.box else { return nil }
      let (start, end) = Self.extent(box, row.stretch.way)
      if let glyph = row.glyph { character.box = Self.mirrored(box, at: glyph) }
      return Letter(character: character, start: start, end: end, isDrawn: found[index] != nil)
    }
  }

  /// The letters of a line as they are written, with blanks between words.
  private static func written(_ letters: [Letter], _ fonts: [PageText.Font]) -> [PageCharacter] {
    let sorted = letters.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
    var line: [PageCharacter] = []
    var (first, end): (Int, Double?) = (0, nil)
    for letter in sorted {
      if let end, letter.start - end > blank * fonts[letter.character.font].size {
        line.append(PageCharacter(scalar: " ", box: nil, font: letter.character.font))
      }
      // The letters of a ligature share its width, the last of them first.
      let isShare = !letter.isDrawn && end.map { abs(letter.start - $0) < 0.01 } ?? false
      if !isShare { first = line.count }
      line.append(letter.character)
      if isShare {
        let scalars = line[first...].map(\.scalar)
        for (offset, scalar) in ([scalars[scalars.count - 1]] + scalars.dropLast()).enumerated() {
          line[first + offset].scalar = scalar
        }
      }
      end = max(end ?? letter.end, letter.end)
    }
    return line
  }

  private static func extent(_ box: Rect, _ way: Int) -> (start: Double, end: Double) {
    switch way {
    case 0: (box.left, box.right)
    case 1: (box.top, box.bottom)
    case 2: (-box.right, -box.left)
    default: (-box.bottom, -box.top)
    }
  }

  /// A box with what is above and below the baseline of its glyph taken for each other.
  private static func mirrored(_ box: Rect, at glyph: DrawnGlyphs.Glyph) -> Rect {
    glyph.way % 2 == 0
      ? Rect(box.left, 2 * glyph.y - box.bottom, box.right, 2 * glyph.y - box.top)
      : Rect(2 * glyph.x - box.right, box.top, 2 * glyph.x - box.left, box.bottom)
  }
}
