extension Emitter {
  /// A spreadsheet with a sheet a table, numbers as numbers, the header row frozen.
  ///
  /// Source: ECMA-376, "Office Open XML File Formats", part 1.
  package static let workbook = Emitter(
    name: "xlsx", summary: "plan.xlsx, a spreadsheet with a sheet a table"
  ) { material in
    [
      OutputFile(name: "plan.xlsx") { sink in
        let sheets = material.tables.flatMap(Sheet.sheets)
        var archive = ZipArchive()
        archive.add("[Content_Types].xml", WorkbookPart.contentTypes(sheets))
        archive.add("_rels/.rels", WorkbookPart.packageRelationships)
        archive.add("xl/workbook.xml", WorkbookPart.workbook(sheets))
        archive.add("xl/_rels/workbook.xml.rels", WorkbookPart.relationships(sheets))
        archive.add("xl/styles.xml", WorkbookPart.styles)
        for (index, sheet) in sheets.enumerated() {
          archive.add("xl/worksheets/sheet\(index + 1).xml", sheet.xml)
        }
        archive.finished().withUnsafeBytes { sink.put($0) }
      }
    ]
  }
}

/// The small parts of a workbook, which name the sheets and the styles of cells.
enum WorkbookPart {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packages = "http://schemas.openxmlformats.org/package/2006"

  static func contentTypes(_ sheets: [Sheet]) -> [UInt8] {
    let overrides =
      [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
      + sheets.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "worksheet") }
    let listed = overrides.map {
      "<Override PartName=\"\($0.0)\" ContentType=\"\(types).\($0.1)+xml\"/>"
    }
    return part(
      "<Types xmlns=\"\(packages)/content-types\"><Default Extension=\"rels\" ContentType=\""
        + "application/vnd.openxmlformats-package.relationships+xml\"/>\(listed.joined())</Types>")
  }

  static let packageRelationships = part(
    "<Relationships xmlns=\"\(packages)/relationships\"><Relationship Id=\"rId1\" Type=\""
      + "\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")

  static func workbook(_ sheets: [Sheet]) -> [UInt8] {
    let listed = sheets.enumerated().map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    return part(
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(listed.joined())</sheets>"
        + "</workbook>")
  }

  static func relationships(_ sheets: [Sheet]) -> [UInt8] {
    let listed = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/worksheet\""
        + " Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    return part(
      "<Relationships xmlns=\"\(packages)/relationships\">\(listed.joined())"
        + "<Relationship Id=\"rId\(sheets.count + 1)\" Type=\"\(office)/styles\""
        + " Target=\"styles.xml\"/></Relationships>")
  }

  /// The styles by index: plain, header in bold, date.
  static let styles = part(
    "<styleSheet xmlns=\"\(main)\"><numFmts count=\"1\"><numFmt numFmtId=\"164\""
      + " formatCode=\"yyyy\\-mm\\-dd\"/></numFmts><fonts count=\"2\"><font><sz val=\"11\"/>"
      + "<name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
      + "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill>"
      + "<patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border><left/>"
      + "<right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf/>"
      + "</cellStyleXfs><cellXfs count=\"3\"><xf/><xf fontId=\"1\" applyFont=\"1\"/>"
      + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs><cellStyles count=\"1\"><cellStyle"
      + " name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>")

  private static func part(_ xml: String) -> [UInt8] { Array((declaration + xml).utf8) }
}
