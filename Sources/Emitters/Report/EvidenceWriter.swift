internal import Documents
internal import Findings

/// Shows what the source prints at the places of findings: a picture of the page, or its lines.
struct EvidenceWriter {
  private let source: Source
  private let findings: [Finding]
  private let locator: CellLocator
  private let view: SourceView
  /// For each finding its figures, and the pictures of all of them.
  private let figures: [[CropPlan.Figure]]
  private let pictures: [PageCrop: [UInt8]]

  /// How many pictures one page is given; the findings after that show the row as it was read.
  private static let mostPictures = 500

  init(_ document: Document, _ findings: [Finding], _ view: SourceView) {
    source = document.source
    self.findings = findings
    self.view = view
    let locator = CellLocator(document)
    self.locator = locator
    let plan = CropPlan(locator: locator)
    figures = findings.map(plan.figures)
    var crops: [PageCrop] = []
    var seen: Set<PageCrop> = []
    for figure in figures.joined() {
      for crop in [figure.header, figure.rows].compactMap({ $0 })
      where crops.count < Self.mostPictures && seen.insert(crop).inserted { crops.append(crop) }
    }
    let drawn = crops.isEmpty ? [] : view.pictures(crops)
    pictures = Dictionary(
      zip(crops, drawn).compactMap { crop, png in png.map { (crop, $0) } }
    ) { first, _ in first }
  }

  /// The evidence of the finding at a position.
  func write(_ position: Int, to html: inout HTMLWriter) {
    let finding = findings[position]
    let shown = figures[position].filter { pictures[$0.rows] != nil }
    if !shown.isEmpty {
      for figure in shown { write(figure, to: &html) }
    } else if source.mediaType == "text/plain" {
      SourceExcerpt(locator: locator, view: view).write(finding, to: &html)
    } else {
      writeRows(of: finding, to: &html)
    }
  }

  private func write(_ figure: CropPlan.Figure, to html: inout HTMLWriter) {
    html.element("figure", ["class": "crop"]) { html in
      html.element("figcaption", [:], "Page \(figure.page)")
      html.element(
        "div",
        [
          "class": "scroll", "tabindex": "0", "role": "region",
          "aria-label": "Picture of page \(figure.page)",
        ]
      ) { html in
        if let header = figure.header, let png = pictures[header] {
          write(png, "The table's header", to: &html)
        }
        if let png = pictures[figure.rows] {
          write(png, alternative(of: figure.rows), to: &html)
        }
      }
    }
  }

  private func write(_ png: [UInt8], _ alternative: String, to html: inout HTMLWriter) {
    // The width and height that a PNG begins with, at two pixels a point, as pixels of the page.
    guard png.count > 24 else { return }
    func length(_ offset: Int) -> Int { png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    html.picture(
      png, width: length(16) * 2 / 3, height: length(20) * 2 / 3, alternative: alternative)
  }

  private func alternative(of crop: PageCrop) -> String {
    let texts = crop.marks.map { mark in
      locator.text(at: .page(Int32(clamping: crop.page), mark.box)).map { "“\($0)”" } ?? "a row"
    }
    return "Page \(crop.page) with \(texts.joined(separator: ", ")) marked"
  }

  /// The rows as they were read, for sources that cannot be pictured.
  private func writeRows(of finding: Finding, to html: inout HTMLWriter) {
    let marks = Set(finding.places + finding.addends.map(\.place))
    var seen: Set<Place> = []
    for place in finding.places + finding.addends.map(\.place) {
      guard let row = locator.row(of: place), seen.insert(row.place).inserted, seen.count <= 12
      else { continue }
      html.element("figure", ["class": "lines"]) { html in
        html.element(
          "figcaption", [:], "\(PlaceText.short(row.place)), the row as it was read")
        html.element("p", ["dir": "auto"]) { html in
          for (index, cell) in locator.cells(inRowOf: place).enumerated() {
            if index > 0 { html.text(" | ") }
            if marks.contains(cell.place) {
              html.element("mark", [:], cell.text)
            } else {
              html.text(cell.text)
            }
          }
        }
      }
    }
  }
}
