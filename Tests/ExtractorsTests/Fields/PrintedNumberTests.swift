import Extractors
import Foundation
import Records
import Testing

@Suite struct PrintedNumberTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var fields: [String]
    var testDescription: String { fields.joined(separator: " | ") }
  }

  static let rows: [Row] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/numbers/printed.tsv")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().map {
      Row(fields: $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  @Test func theFixtureIsThere() { #expect(Self.rows.count == 65) }

  @Test(arguments: rows)
  func readsWholeOrNotAtAll(row: Row) throws {
    let convention = try #require(NumberConvention(rawValue: row.fields[1]))
    let number = PrintedNumber.read(row.fields[0], convention)
    let value = number.map { $0.value?.description ?? "none" } ?? "-"
    #expect(value == row.fields[2])
    guard let number else { return }
    var beside: [String] = []
    if let multiplier = number.multiplier { beside.append("x\(multiplier)") }
    if let currency = number.currency { beside.append(currency) }
    if number.isPercentage { beside.append("%") }
    if number.isAmbiguous { beside.append("ambiguous") }
    if let footnote = number.footnote { beside.append("note \(footnote)") }
    #expect(beside.joined(separator: " ") == row.fields[3])
  }

  @Test func amountsThatNameTheirUnitAreAbsolute() {
    #expect(AmountField("0.75 million") == .absolute(ExactDecimal(750_000)))
    #expect(AmountField("1,106.5") == ExactDecimal("1106.5").map { .value($0) })
    #expect(AmountField("98%") == .unreadable)
    #expect(AmountField("N/A") == .none)
    #expect(AmountField("1.106,5", .comma) == ExactDecimal("1106.5").map { .value($0) })
  }
}
