import Extractors
import Findings
import Foundation
import Readers
import Records
import Testing
import Validators

/// Faults in the printed text of a costing, from its bytes to an error at the changed cell.
///
/// Every third amount of the two costing tables is changed, in one of the ways in turn; with
/// `PLANWRIGHT_ALL_FAULTS` set every amount in every way, and every row is dropped.
@Suite struct EndToEndArithmeticTests {
  private struct Field {
    var line: Int
    var column: Int
  }

  private let lines: [String]
  private let fields: [Field]
  private let extractor: Extractor
  private let settings: CheckSettings
  private let all = ProcessInfo.processInfo.environment["PLANWRIGHT_ALL_FAULTS"] != nil

  init() throws {
    let text = try FoundingPlan.text("kp-clap-2025.txt").components(separatedBy: "\n")
    let title = try #require(text.firstIndex { $0.hasPrefix("# Khyber Pakhtunkhwa Child") })
    let start = try #require(text.firstIndex { $0.hasPrefix("### 1) Aggregated") })
    let end = try #require(text.firstIndex { $0.hasPrefix("## Monitoring") })
    let costing = [text[title], ""] + text[start..<end]
    lines = costing
    fields = costing.indices.flatMap { line in
      costing[line].components(separatedBy: "\t").enumerated().compactMap { column, cell in
        let number = Self.bare(cell)
        guard number.contains(where: \.isNumber), Self.isNumber(number) else { return nil }
        return Field(line: line, column: column)
      }
    }
    extractor = try Extractor(book: FoundingPlan.book())
    var settings = try FoundingPlan.settings()
    settings.select = ["TOT"]
    self.settings = settings
  }

  @Test func theUntouchedTablesAddUp() throws {
    let records = try records(lines)
    #expect(records.costings.count == 43)
    #expect(records.publishedTotals.count == 12)
    #expect(fields.count == 217)
    #expect(try errors(lines).isEmpty)
  }

  @Test func everyChangedAmountIsAnErrorAtItsCell() throws {
    let ways: [(String) -> String?] = [Self.lastDigit, Self.swapped, Self.deleted]
    var tried = 0
    for (index, field) in fields.enumerated() where all || index % 3 == 0 {
      for way in all ? ways : [ways[index / 3 % ways.count]] {
        var cells = lines[field.line].components(separatedBy: "\t")
        let number = Self.bare(cells[field.column])
        guard let changed = way(number) else { continue }
        cells[field.column] = cells[field.column].replacing(number, with: changed)
        var copy = lines
        copy[field.line] = cells.joined(separator: "\t")
        let column = cells[..<field.column].reduce(1) { $0 + $1.unicodeScalars.count + 1 }
        let errors = try errors(copy)
        tried += 1
        #expect(errors.count == 1, "\(number) to \(changed): \(errors.map(\.message))")
        let place = errors.first?.places.first
        #expect(place?.line == field.line + 1, "\(number) to \(changed)")
        let isAt = place?.column.map { abs($0 - column) < 4 } == true
        #expect(isAt || changed.isEmpty, "\(number) to \(changed): \(String(describing: place))")
      }
    }
    #expect(tried > (all ? 620 : 55))
  }

  @Test func everyDroppedRowIsAnError() throws {
    let rows = Set(fields.map(\.line)).sorted().filter {
      lines[$0].components(separatedBy: "\t").count == 8
    }
    #expect(rows.count == 43)
    for (index, row) in rows.enumerated() where all || index % 3 == 0 {
      var copy = lines
      copy.remove(at: row)
      #expect(try errors(copy).count == 1, "\(lines[row])")
    }
  }

  private func errors(_ lines: [String]) throws -> [Finding] {
    Checks.run(
      Evidence(records: try records(lines), coverage: Coverage()), settings: settings
    ).filter { $0.severity == .error }
  }

  private func records(_ lines: [String]) throws -> PlanRecords {
    let input = Input(name: "costing.txt", bytes: Array(lines.joined(separator: "\n").utf8))
    let reader = try #require(Reader.all.first { $0.recognises(input) })
    let document = try reader.read(input, Reader.Options()).document
    return try extractor.extract(document, family: "kp-clap").records
  }

  private static func bare(_ cell: String) -> String {
    cell.replacing("<b>", with: "").replacing("</b>", with: "")
      .trimmingCharacters(in: .whitespaces)
  }

  private static func isNumber(_ text: String) -> Bool {
    text.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } && text.contains(".")
  }

  private static func lastDigit(_ number: String) -> String? {
    number.last?.wholeNumberValue.map { number.dropLast() + String($0 == 9 ? 8 : $0 + 1) }
  }

  private static func swapped(_ number: String) -> String? {
    var digits = Array(number)
    let places = digits.indices.filter { digits[$0].isNumber }
    for (left, right) in zip(places, places.dropFirst()).reversed()
    where digits[left] != digits[right] {
      digits.swapAt(left, right)
      return String(digits)
    }
    return nil
  }

  private static func deleted(_ number: String) -> String? {
    number.contains { ("1"..."9").contains($0) } ? "" : nil
  }
}
