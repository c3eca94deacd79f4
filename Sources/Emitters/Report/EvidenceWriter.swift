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
  /// The pictures that several figures show, by their numbers; the page holds each once.
  private let shared: [PageCrop: Int]

  /// How many pictures one page is given, and how many bytes of them, so that it can still be sent;
  /// the findings after that, which matter least, show the row as it was read.
  private static let mostPictures = 500
  private static let mostBytes = 6 << 20

  init(_ document: Document, _ findings: [Finding], _ view: SourceView) {
    source = document.source
    self.findings = findings
    self.view = view
    let locator = CellLocator(document, of: Set(findings.flatMap(\.allPlaces)))
    self.locator = locator
    let plan = CropPlan(locator: locator)
    figures = findings.map(plan.figures)
    var crops: [PageCrop] = []
    var uses: [PageCrop: Int] = [:]
    for crop in figures.joined().flatMap({ [$0.header, $0.rows] }).compactMap({ $0 }) {
      if uses[crop] == nil, crops.count < Self.mostPictures { crops.append(crop) }
      uses[crop, default: 0] += 1
    }
    let drawn = crops.isEmpty ? [] : view.pictures(crops)
    let pictures = Self.fitting(crops, drawn)
    self.pictures = pictures
    let repeated = crops.filter { uses[$0] != 1 && pictures[$0] != nil }
    shared = Dictionary(repeated.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
  }

  /// The pictures in their order, as many as a page may hold.
  private static func fitting(
    _ crops: [PageCrop], _ drawn: [[UInt8]?]
  ) -> [PageCrop: [UInt8]] {
    var pictures: [PageCrop: [UInt8]] = [:]
    var bytes = 0
    for (crop, png) in zip(crops, drawn) {
      guard let png, bytes + png.count <= mostBytes else { continue }
      bytes += png.count
      pictures[crop] = png
    }
    return pictures
  }

  /// The pictures that several figures show, where a page can refer to them.
  func writeShared(to html: inout HTMLWriter) {
    guard !shared.isEmpty else { return }
    html.element("svg", ["class": "unseen", "width": "0", "height": "0", "aria-hidden": "true"]) {
      html in
      html.element("defs") { html in
        for (crop, number) in shared.sorted(by: { $0.value < $1.value }) {
          guard let png = pictures[crop], let size = Self.size(of: png) else { continue }
          html.sharedPicture(png, id: "picture-\(number)", width: size.width, height: size.height)
        }
      }
    }
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
        if let header = figure.header { write(header, "The table's header", to: &html) }
        write(figure.rows, alternative(of: figure.rows), to: &html)
      }
    }
  }

  private func write(_ crop: PageCrop, _ alternative: String, to html: inout HTMLWriter) {
    guard let png = pictures[crop], let size = Self.size(of: png) else { return }
    guard let number = shared[crop] else {
      html.picture(png, width: size.width, height: size.height, alternative: alternative)
      return
    }
    html.element(
      "svg",
      [
        "role": "img", "aria-label": alternative, "viewBox": "0 0 \(size.width) \(size.height)",
        "width": "\(size.width)", "height": "\(size.height)",
      ]
    ) { $0.element("use", ["href": "#picture-\(number)"], "") }
  }

  /// A picture's size in pixels of the page: PNG begins with its own, at two pixels a point.
  private static func size(of png: [UInt8]) -> (width: Int, height: Int)? {
    guard png.count > 24 else { return nil }
    func length(_ offset: Int) -> Int { png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (length(16) * 2 / 3, length(20) * 2 / 3)
  }

  private func alternative(of crop: PageCrop) -> String {
    let texts = crop.marks.map { mark in
      locator.text(at: .page(Int32(clamping: crop.page), mark.box)).map { "“\($0)”" } ?? "a row"
    }
    return "Page \(crop.page) with \(texts.joined(separator: ", ")) marked"
  }

  /// The rows as they were read, for sources that cannot be pictured.
  private func writeRows(of finding: Finding, to html: inout HTMLWriter) {
    let marks = Set(finding.allPlaces)
    var seen: Set<Place> = []
    for place in finding.allPlaces {
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
