import Records
import Testing

@testable import Emitters

@Suite struct StreamFormatsTests {
  private func lines(_ emitter: Emitter, _ selection: [String]? = nil) -> [String] {
    var material = Sample.material
    material.selection = selection
    return emitter.emit(material).flatMap {
      String(decoding: $0.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
  }

  @Test func jsonLinesHoldARecordEach() {
    #expect(
      lines(.jsonLines, ["acronyms", "organisations"]) == [
        #"{"plan":"sample","record":{"acronym":null,"id":"labour","name":"Labour Department"},"#
          + #""table":"organisations"}"#,
        #"{"plan":"sample","record":{"acronym":"X","expansion":"=Ex","#
          + #""places":[{"column":1,"line":7}]},"table":"acronyms"}"#,
      ])
    #expect(lines(.jsonLines).count == 9)
  }

  @Test func sqlDefinesThenFills() {
    #expect(
      lines(.sql, ["objectives"]) == [
        "BEGIN;", "CREATE TABLE \"objectives\" (", "  \"id\" TEXT NOT NULL,",
        "  \"title\" TEXT,", "  \"source_page\" INTEGER,", "  \"source_line\" INTEGER,",
        "  \"source_box\" TEXT,", "  PRIMARY KEY (\"id\")", ");",
        "INSERT INTO \"objectives\" VALUES ('1', 'Aim, first', NULL, 7, NULL);", "COMMIT;",
      ])
  }

  @Test func sqlDoublesQuotesAndLeavesOutKeysOfTablesNotWritten() {
    var material = Sample.material
    material.records.outcomes[0].title = "People's"
    material.selection = ["outcomes"]
    let dump = String(decoding: Emitter.sql.emit(material)[0].bytes, as: UTF8.self)
    #expect(dump.contains("'People''s'"))
    #expect(!dump.contains("REFERENCES"))
  }
}
