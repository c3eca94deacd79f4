import Documents
import Findings
import Foundation
import Readers
import Records
import RuleFiles

@testable import Extractors

/// A fixture's text or page, read and extracted under the invented family beside it.
struct TextPlan {
  let extraction: Extraction

  /// `layout` is what the family records of the headers of its activities' release.
  init(_ name: String, layout: [String] = [], isPage: Bool = false) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    var rules = try String(contentsOf: folder.appending(path: "rules.json5"), encoding: .utf8)
    if !layout.isEmpty {
      rules.replace("kind: \"activities\",", with: "kind: \"activities\", layout: \(layout),")
    }
    let file = isPage ? "plan.html" : "plan.txt"
    let text = try Data(contentsOf: folder.appending(path: name).appending(path: file))
    let reader = isPage ? Reader.html : Reader.text
    let reading = try reader.read(Input(name: file, bytes: [UInt8](text)), .init())
    let book = try RuleBook(files: [(name: "rules.json5", bytes: Array(rules.utf8))])
    extraction = try Extractor(book: book).extract(reading.document)
  }

  var records: PlanRecords { extraction.records }
  var codes: [String] { extraction.findings.map(\.code) }

  func activity(_ id: String) -> Activity? { records.activities.first { $0.id == id } }
}
