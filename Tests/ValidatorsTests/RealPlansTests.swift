import Documents
import Extractors
import Findings
import Foundation
import Readers
import Records
import Testing
import Validators

/// Totals of real plans that do and do not add up, as their `.truth.json` says.
///
/// The plans are no part of the project: the tests wait for `PLANWRIGHT_PLANS`, a folder that holds
/// them, and run wherever it is set.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PLANWRIGHT_PLANS"] != nil))
struct RealPlansTests {
  /// What the sums of a plan give, read by the rules for plans of any kind.
  private func findings(_ file: String) throws -> [Finding] {
    let folder = try #require(ProcessInfo.processInfo.environment["PLANWRIGHT_PLANS"])
    let data = try Data(contentsOf: URL(filePath: folder).appending(path: file))
    let input = Input(name: file, bytes: [UInt8](data))
    let reader = try #require(Reader.all.first { $0.recognises(input) })
    let document = try reader.read(input, Reader.Options()).document
    let extraction = try Extractor(book: FoundingPlan.book()).extract(document)
    var settings = CheckSettings()
    settings.select = ["TOT"]
    return Checks.run(
      Evidence(records: extraction.records, coverage: Coverage()), settings: settings)
  }

  @Test func percentagesOfStrategiesComeTo98() throws {
    let found = try findings("kir_indc.pdf")
    #expect(found.allSatisfy { $0.code == "TOT009" })
    #expect(found.contains { $0.actual == "100" && $0.expected == "98" })
    #expect(found.contains { $0.actual == "11" && $0.expected == "14.9" })
    #expect(found.contains { $0.actual == "2" && $0.expected == "0.5" })
  }

  @Test func reductionsAndEmissionsDoNotAddUp() throws {
    let found = try findings("florence_ccc.md")
    let wanted = [
      ("1129", "1126"), ("2740000000", "2742000000"), ("889000000", "891000000"),
      ("-2239000000", "-2240000000"),
      ("1584444", "1584445"), ("1407930", "1407931"), ("2771214", "2771213"),
      ("1820215", "1692006"), ("1408", "1407"),
    ]
    for (printed, computed) in wanted {
      #expect(
        found.contains { $0.actual == printed && $0.expected == computed }, "\(printed)")
    }
  }

  @Test func aBudgetThatAddsUpGivesNothing() throws {
    #expect(try findings("ind_budget_2014-15.pdf").map(\.message) == [])
  }

  @Test func sectionTotalsBeforeTheirRowsAddUp() throws {
    #expect(try findings("tgo_indc.pdf").map(\.message) == [])
  }
}
