internal import CPoppler
internal import Layout

/// A character that a page shows, with its box and its font.
struct PageCharacter {
  var scalar: Unicode.Scalar
  /// Nil for a character that takes no room: a line break, a mark of direction that poppler sets.
  var box: Rect?
  /// Its font's index in `PageText.fonts`.
  var font: Int
}

/// The characters of a page in the order that poppler reads them.
struct PageText {
  /// A stretch of text set in one font.
  struct Font: Hashable {
    var size: Double
    var isBold: Bool
    var isItalic: Bool
    /// Whether its glyphs are drawings (Type 3): it has no name, which poppler tells as Default.
    var isDrawn = false
    /// What tells drawn fonts apart: the run of text at first, then the face that draws it, where
    /// that is known.
    var face: Int?
  }

  var characters: [PageCharacter]
  var fonts: [Font]
  /// How many characters more the page has at least.
  private(set) var missing = 0

  /// How many characters show something.
  var letters: Int { characters.count { PageLines.shows($0.scalar) } }

  /// The whole page.
  init(of page: borrowing PopplerPage) {
    self.init(of: page, area: nil)
    let lines = PageLines(of: page)
    if lines.letters > letters || characters.contains(where: { $0.scalar == "\u{202B}" }) {
      complete(from: page, lines)
      missing = max(0, lines.letters - letters)
    }
  }

  /// - Parameter area: Where to look, in points; nil for the whole page.
  init(of page: borrowing PopplerPage, area: PopplerRectangle?) {
    var rectangle = area ?? PopplerRectangle()
    let handle = page.page
    characters = []
    fonts = [Font(size: 0, isBold: false, isItalic: false)]
    guard
      let text = area == nil
        ? poppler_page_get_text(handle) : poppler_page_get_text_for_area(handle, &rectangle)
    else { return }
    defer { g_free(text) }
    let scalars = Array(String(cString: text).unicodeScalars)
    guard !scalars.isEmpty else { return }

    var boxes: UnsafeMutablePointer<PopplerRectangle>?
    var boxCount: UInt32 = 0
    let hasLayout =
      area == nil
      ? poppler_page_get_text_layout(handle, &boxes, &boxCount)
      : poppler_page_get_text_layout_for_area(handle, &rectangle, &boxes, &boxCount)
    defer { g_free(boxes) }
    let layout = UnsafeBufferPointer(
      start: hasLayout != 0 ? boxes : nil, count: hasLayout != 0 && boxes != nil ? Int(boxCount) : 0
    )

    let order = Self.boxOrder(scalars, boxCount: layout.count)
    characters.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      let box = order[index].flatMap { Self.rect(layout[$0]) }
      characters.append(PageCharacter(scalar: scalar, box: box, font: 0))
    }
    let attributes =
      area == nil
      ? poppler_page_get_text_attributes(handle)
      : poppler_page_get_text_attributes_for_area(handle, &rectangle)
    defer { poppler_page_free_text_attributes(attributes) }
    apply(attributes, order: order, boxCount: layout.count)
    if area != nil || scalars.contains("\u{202B}") { characters = LamAlef.ordered(characters) }
  }

  /// Whether most words that run from right to left hold but a letter or two, as where a font sets
  /// letters at heights of their own.
  var hasLettersApart: Bool {
    var words = 0
    var letters = 0
    for character in characters {
      if character.scalar == "\u{202B}" { words += 1 }
      if Script.direction(of: character.scalar) > 0, character.scalar.properties.isAlphabetic {
        letters += 1
      }
    }
    return words >= 12 && letters * 10 < words * 25
  }

  /// For each scalar the index of its rectangle: the marks that poppler sets around text from right
  /// to left, U+202A to U+202C, have none, while those that a font maps its glyphs to do; between
  /// U+202B and U+202C the rectangles run backwards, but for what U+202A turns forwards again.
  private static func boxOrder(_ scalars: [Unicode.Scalar], boxCount: Int) -> [Int?] {
    var order = [Int?](repeating: nil, count: scalars.count)
    var next = 0
    var embedding: [Int] = []
    var forward: [Int] = []
    var isReversed = false
    var isForward = false
    // It sets them in pairs; a last line break may have no rectangle either.
    let hasMarks = boxCount < scalars.count - 1
    func closeForward() {
      embedding += forward.reversed()
      forward = []
      isForward = false
    }
    func close() {
      closeForward()
      let boxes = embedding.compactMap { order[$0] }.sorted(by: >)
      for (position, box) in zip(embedding, boxes) { order[position] = box }
      embedding = []
    }
    for (index, scalar) in scalars.enumerated() {
      if hasMarks, (0x202A...0x202C).contains(scalar.value) {
        if isReversed, scalar.value == 0x202A {
          isForward = true
        } else if isForward, scalar.value == 0x202C {
          closeForward()
        } else {
          if isReversed { close() }
          isReversed = scalar.value == 0x202B
        }
        continue
      }
      if scalar == "\n", isReversed {
        close()
        isReversed = false
      }
      if next < boxCount {
        order[index] = next
        if isForward { forward.append(index) } else if isReversed { embedding.append(index) }
      }
      next += 1
    }
    if isReversed { close() }
    return order
  }

  /// How the page's text stands turned, told by which way most characters follow each other; nil
  /// where it stands upright.
  func turn(width: Double, height: Double) -> Turn? {
    var steps = [0, 0, 0, 0]
    var last: (box: Rect, font: Int)?
    for character in characters {
      guard let box = character.box, character.scalar.value > 0x20 else {
        last = nil
        continue
      }
      defer { last = (box, character.font) }
      guard let before = last, before.font == character.font else { continue }
      let (x, y) = (box.middleX - before.box.middleX, box.middleY - before.box.middleY)
      let reach = 1.5 * max(box.width, box.height)
      if abs(x) > 2 * abs(y), abs(x) < reach {
        let isLeftward = Script.direction(of: character.scalar) > 0
        steps[x > 0 || isLeftward ? 0 : 2] += 1
      } else if abs(y) > 2 * abs(x), abs(y) < reach {
        steps[y > 0 ? 1 : 3] += 1
      }
    }
    let all = steps.reduce(0, +)
    guard let most = steps.indices.first(where: { steps[$0] * 2 > all }), most > 0 else {
      return nil
    }
    return Turn(quarters: most, width: width, height: height)
  }

  /// The characters with their boxes in the upright frame of a turned page.
  mutating func bringUpright(_ turn: Turn) {
    for index in characters.indices {
      characters[index].box = characters[index].box.map { turn.upright($0) }
    }
  }

  private static func rect(_ box: PopplerRectangle) -> Rect? {
    let rect = Rect(box.x1, box.y1, box.x2, box.y2)
    return rect.isFinite && (rect.width > 0 || rect.height > 0) ? rect : nil
  }

  /// Gives each character its font; the indices of poppler's runs count rectangles.
  private mutating func apply(
    _ attributes: UnsafeMutablePointer<GList>?, order: [Int?], boxCount: Int
  ) {
    var byBox = [Int](repeating: 0, count: boxCount)
    var indices: [Font: Int] = [:]
    var item = attributes
    while let run = item {
      item = run.pointee.next
      guard let data = run.pointee.data else { continue }
      let attribute = data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      var font = Self.font(attribute)
      if font.isDrawn { font.face = fonts.count }
      let index = indices[font] ?? fonts.count
      if index == fonts.count {
        indices[font] = index
        fonts.append(font)
      }
      let (start, end) = (Int(attribute.start_index), Int(attribute.end_index))
      guard start >= 0, start <= end, start < boxCount else { continue }
      for box in start...min(end, boxCount - 1) { byBox[box] = index }
    }
    for (position, box) in order.enumerated() {
      if let box { characters[position].font = byBox[box] }
    }
  }

  private static func font(_ attribute: PopplerTextAttributes) -> Font {
    let name = attribute.font_name.map { String(cString: $0) } ?? ""
    let size = attribute.font_size.isFinite ? abs(attribute.font_size) : 0
    return Font(
      size: size,
      isBold: holds(name, ["bold", "black", "heavy", "demi"]),
      isItalic: holds(name, ["italic", "oblique"]),
      isDrawn: name.isEmpty || (name.utf8.count == 7 && holds(name, ["default"])))
  }

  /// Whether a font's name holds one of the words, in capitals or not.
  private static func holds(_ name: String, _ words: [StaticString]) -> Bool {
    var name = name
    return name.withUTF8 { name in
      words.contains { word in
        let count = word.utf8CodeUnitCount
        return name.count >= count
          && (0...name.count - count).contains { start in
            (0..<count).allSatisfy { name[start + $0] | 0x20 == word.utf8Start[$0] }
          }
      }
    }
  }
}
