internal import Findings
internal import Layout

/// A page as poppler shows it, and what of it could not be read surely.
struct PageReading {
  let page: Page
  private(set) var findings: [Finding] = []
  /// What of the page was left out; nil where all of it was read.
  private(set) var leftOut: String?

  init(
    _ handle: borrowing PopplerPage, of document: borrowing PopplerDocument, number: Int,
    limits: ReadingLimits, faces: DrawnFaces
  ) {
    let size = handle.size
    var (text, drawing) = Self.seen(
      handle, of: document, number: number, most: limits.shapesPerPage, faces: faces)
    DrawnFonts.tell(&text, by: drawing?.glyphs)
    let turn = text.turn(width: size.width, height: size.height)
    if let turn { text.bringUpright(turn) }
    DrawnFonts.size(&text)
    func upright(_ rects: [Rect]?) -> [Rect] {
      guard let rects else { return [] }
      return turn.map { turn in rects.map { turn.upright($0) } } ?? rects
    }
    let rulings = drawing?.rulings ?? []
    let read = turn?.uprightSize ?? size
    page = Page(
      number: number, width: read.width, height: read.height,
      words: PageWords(text, isTurned: turn != nil).words,
      rulings: turn.map { turn in rulings.map { turn.upright($0) } } ?? rulings,
      shades: upright(drawing?.shades), pictures: upright(drawing?.pictures),
      drawings: upright(drawing?.drawings), turn: turn)
    if page.words.isEmpty, !page.pictures.isEmpty || !page.drawings.isEmpty {
      findings.append(.pageWithoutText(page))
      leftOut = "page \(number) is a picture without text"
    }
    if text.missing > 0 {
      findings.append(.charactersLeftOut(page, text.missing))
      leftOut = "page \(number) has \(text.missing) characters without a place"
    }
    if text.hasLettersApart { findings.append(.lettersApart(page)) }
    if let drawing, drawing.isCut {
      findings.append(.drawingCut(page, shapes: limits.shapesPerPage))
      leftOut = "page \(number) draws more than \(limits.shapesPerPage) shapes"
    }
    if let hidden = drawing?.hidden { findings.append(.drawingUnseen(page, hidden)) }
  }

  /// The text and the drawing, had in one pass over the page's content where that shows the same as
  /// a pass for each.
  private static func seen(
    _ handle: borrowing PopplerPage, of document: borrowing PopplerDocument, number: Int, most: Int,
    faces: DrawnFaces
  ) -> (text: PageText, drawing: PageDrawing?) {
    // Notes and fields are text on a screen, and none of the page's own.
    guard PageDrawing.canReadTextToo, !handle.isAnnotated,
      let drawing = PageDrawing.watch(handle, .withText, most: most, faces: faces)
    else {
      return (PageText(of: handle), PageDrawing.watch(handle, .forPrint, most: most, faces: faces))
    }
    if drawing.hasPatterns, let again = document.page(at: number - 1) {
      return (PageText(of: again), PageDrawing.watch(again, .forPrint, most: most, faces: faces))
    }
    return (PageText(of: handle), drawing)
  }
}

extension Page {
  /// The whole page as it is shown.
  var place: Place {
    .page(
      Int32(clamping: number), Box(points: 0, 0, turn?.width ?? width, turn?.height ?? height))
  }
}

extension Finding {
  fileprivate static func pageWithoutText(_ page: Page) -> Finding {
    Finding(
      code: "DOC004", name: "page-without-text", severity: .error,
      message:
        "page \(page.number) is a picture without text, nothing on it is read; recognise its text first, for instance with OCRmyPDF, and run again",
      places: [page.place], identity: ["page \(page.number)"])
  }

  fileprivate static func lettersApart(_ page: Page) -> Finding {
    Finding(
      code: "DOC005", name: "letters-apart", severity: .warning,
      message: "page \(page.number): letters of words that run from right to left stand apart in "
        + "the PDF, which does not say where words end; blanks in their text are guesses, "
        + "compare it with the page",
      places: [page.place], identity: ["page \(page.number)"])
  }

  fileprivate static func charactersLeftOut(_ page: Page, _ count: Int) -> Finding {
    Finding(
      code: "DOC008", name: "characters-left-out", severity: .error,
      message: "page \(page.number): the place of \(count) characters is not known, as happens "
        + "where text runs from right to left; they are left out, read them from the page",
      places: [page.place], identity: ["page \(page.number)"])
  }

  fileprivate static func drawingCut(_ page: Page, shapes: Int) -> Finding {
    Finding(
      code: "DOC006", name: "drawing-cut", severity: .error,
      message: "page \(page.number) draws more than \(shapes) lines, areas and pictures, those "
        + "after them are left out; a table among them may be read without its rules",
      expected: "at most \(shapes)", places: [page.place], identity: ["page \(page.number)"])
  }

  fileprivate static func drawingUnseen(_ page: Page, _ area: Rect) -> Finding {
    Finding(
      code: "DOC007", name: "drawing-unseen", severity: .note,
      message: "page \(page.number) draws a part through a transparency group, whose lines and "
        + "areas cannot be seen; a table there is read by the white between its columns",
      places: [
        .page(
          Int32(clamping: page.number), Box(points: area.left, area.top, area.right, area.bottom))
      ], identity: ["page \(page.number)"])
  }
}
