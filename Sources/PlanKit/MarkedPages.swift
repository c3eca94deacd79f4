internal import Documents
internal import Findings
internal import Readers

/// The pages of a PDF as pictures, with what was read from them marked.
///
/// Tables are outlined in blue, their cells thinly, the cells of their headers in green; every
/// other block in orange with its number in the reading order at its corner.
package enum MarkedPages {
  /// How many pages are held as pictures at once.
  private static let batch = 20

  /// Draws each page of a file into a folder, "page-001.png"; gives their number.
  ///
  /// - Throws: `PlanwrightError` where the file cannot be read or the folder not be written.
  package static func draw(
    file path: String, into folder: String, options: Options
  ) throws(PlanwrightError) -> Int {
    let input = try InputFile.read(path)
    let document: Document
    do {
      document = try Pipeline.read(input, options).document
    } catch { throw error.at(path) }
    let crops = crops(of: document)
    var drawn = 0
    for start in stride(from: 0, to: crops.count, by: batch) {
      let piece = Array(crops[start..<min(start + batch, crops.count)])
      let pictures = PagePictures.draw(piece, of: input, password: options.password)
      var files: [(name: String, bytes: [UInt8])] = []
      for (crop, picture) in zip(piece, pictures) {
        if let picture { files.append((name(of: crop.page, among: document), picture)) }
      }
      if !files.isEmpty { try OutputFolder(path: folder).write(files) }
      drawn += files.count
    }
    return drawn
  }

  /// Page numbers padded so that names sort as pages do.
  private static func name(of page: Int, among document: Document) -> String {
    let digits = String(max(100, document.source.pages ?? 0)).count
    let number = String(page)
    return "page-" + String(repeating: "0", count: max(0, digits - number.count)) + number + ".png"
  }

  /// A crop a page that holds anything, in the order of the pages.
  private static func crops(of document: Document) -> [PageCrop] {
    var marks: [Int: [PageCrop.Mark]] = [:]
    for (order, block) in document.blocks.enumerated() {
      let role: PageCrop.Mark.Role = block.table == nil ? .block : .table
      for place in block.places { add(place, role, label: String(order + 1), to: &marks) }
      guard let table = block.table else { continue }
      for cell in table.cells {
        let role: PageCrop.Mark.Role = table.headerRows.contains(Int(cell.row)) ? .header : .cell
        for place in cell.places { add(place, role, to: &marks) }
      }
    }
    let whole = Box(left: 0, top: 0, right: 1_000_000, bottom: 1_000_000)
    return marks.sorted { $0.key < $1.key }.map {
      PageCrop(page: $0.key, box: whole, marks: $0.value)
    }
  }

  private static func add(
    _ place: Place, _ role: PageCrop.Mark.Role, label: String? = nil,
    to marks: inout [Int: [PageCrop.Mark]]
  ) {
    guard let page = place.page, let box = place.box else { return }
    marks[page, default: []].append(PageCrop.Mark(box: box, role: role, label: label))
  }
}
