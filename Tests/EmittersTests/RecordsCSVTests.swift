import Records
import Testing

@testable import Emitters

@Suite struct RecordsCSVTests {
  private func text(_ name: String, _ dialect: CSVDialect = CSVDialect()) -> String? {
    var material = Sample.material
    material.csv = dialect
    return Emitter.csv.emit(material).first { $0.name == name }
      .map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func everyTableOfTheContractIsThere() {
    #expect(
      Emitter.csv.emit(Sample.material).map(\.name) == RecordTable.names.map { "\($0).csv" })
  }

  @Test func everyTableIsAsRecorded() throws {
    for file in Emitter.csv.emit(Sample.material) {
      #expect(file.bytes == (try Sample.recorded(file.name, file.bytes)), "\(file.name)")
    }
  }

  @Test func costingsAreTidy() {
    #expect(
      text("costings.csv") == """
        id,activity,title,funding_type,funding_source,fiscal_year,amount,printed,\
        source_page,source_line,source_box
        1.1.1,1.1.1,Do,New,Budget,2025-26,2000000,2.000,,7,
        1.1.1,1.1.1,Do,New,Budget,2026-27,,-,,7,
        1.1.1,1.1.1,Do,New,Budget,total,2000000,2.000,,7,

        """)
  }

  @Test func publishedTotalsStandBesideTheComputedOnes() {
    #expect(
      text("published_totals.csv") == """
        id,scope,label,funding_type,funding_source,fiscal_year,amount,printed,computed,difference,\
        source_page,source_line,source_box
        grand,grand,Grand Total,,,2025-26,2500000,2.500,2000000,500000,,7,

        """)
  }

  @Test func participantsNameEveryBody() {
    #expect(
      text("participants.csv") == """
        record_type,record_id,role,organisation_id,text
        activity,1.1.1,lead,labour,"Labour, X"
        activity,1.1.1,lead,,X
        kpi,1.1/1,responsible,labour,"Labour, X"
        kpi,1.1/1,responsible,,X

        """)
  }

  @Test func boxesAreInPointsAndLineFeedsAreQuoted() {
    #expect(
      text("outcomes.csv")?.hasSuffix("1.1,1,Result,3,,36 120.5 100.25 130\n") == true)
    #expect(text("gaps.csv")?.hasSuffix("1.1,1,\"A\ngap\",,7,\n") == true)
  }

  @Test func dialectsDifferOnlyAsTheySay() {
    #expect(
      text("acronyms.csv", CSVDialect(carriageReturns: true, byteOrderMark: true, excelSafe: true))
        == "\u{feff}acronym,expansion,source_page,source_line,source_box\r\nX,'=Ex,,7,\r\n")
    #expect(text("acronyms.csv")?.contains("X,=Ex,") == true)
  }

  /// A budget beside what was spent: each total is computed from its own column, none from both.
  @Test func totalsAreComputedFromTheirOwnColumn() {
    func amount(_ column: String?, _ number: Int) -> Amount {
      Amount(
        column: column, amount: ExactDecimal(number), printed: "\(number)", place: Sample.place)
    }
    func line(_ id: String, _ budget: Int, _ spent: Int) -> Costing {
      Costing(
        id: id, activity: nil, title: id,
        amounts: [amount("Budget", budget), amount("Spent", spent)],
        places: [Sample.place])
    }
    var plan = Sample.plan
    plan.costings = [line("1", 100, 90), line("2", 200, 150)]
    plan.publishedTotals = [
      PublishedTotal(
        id: "all", scope: .grand, label: "All",
        amounts: [amount("Budget", 300), amount("Spent", 240)],
        total: amount(nil, 300), places: [Sample.place])
    ]
    func computed() -> [RecordTable.Value] {
      let table = RecordTable.tables(of: plan).first { $0.name == "published_totals" }
      let column = table?.fields.firstIndex { $0.name == "computed" } ?? 0
      var values: [RecordTable.Value] = []
      table?.forEachRow { values.append($0[column]) }
      return values
    }
    #expect(computed() == [.decimal("300"), .decimal("240"), .null])
    plan.costings = [
      Costing(
        id: "1", activity: nil, title: "1", amounts: [], total: amount(nil, 300),
        places: [Sample.place])
    ]
    #expect(computed() == [.null, .null, .decimal("300")])
  }

  @Test func everyValueIsOfItsColumnsKind() {
    for table in Sample.material.tables {
      var rows: [[RecordTable.Value]] = []
      table.forEachRow { rows.append($0) }
      #expect(!rows.isEmpty, "\(table.name)")
      for row in rows {
        #expect(row.count == table.fields.count)
        for (field, value) in zip(table.fields, row) {
          let kind: RecordTable.Field.Kind? =
            switch value {
            case .null: nil
            case .text: .string
            case .integer: .integer
            case .decimal: .number
            case .boolean: .boolean
            case .date: .date
            }
          #expect(kind == nil || kind == field.kind, "\(table.name).\(field.name)")
          #expect(!(field.isRequired && value == .null), "\(table.name).\(field.name)")
        }
      }
    }
  }

  @Test func keysNameColumns() {
    let tables = Sample.material.tables
    for table in tables {
      let names = table.fields.map(\.name)
      #expect(Set(names).count == names.count)
      #expect(table.primaryKey.allSatisfy(names.contains))
      for reference in table.references {
        #expect(names.contains(reference.field))
        let other = tables.first { $0.name == reference.table }
        #expect(other?.primaryKey == [reference.key])
      }
    }
  }
}
