internal import Documents
internal import Findings
internal import RuleFiles

/// A rule file for one document, with comments that say what was guessed and from what.
struct RuleDraft {
  private let document: Document
  private let survey: Survey
  private let family: String

  init(_ document: Document, _ survey: Survey, family: String) {
    self.document = document
    self.survey = survey
    self.family = family
  }

  var text: String {
    var lines = [
      "// Drafted from \(document.source.file). Each comment says what was guessed and from what:",
      "// correct what is wrong, take out what you do not need, then run",
      "//   planwright rules check && planwright convert \(document.source.file)",
      "{", "  $schema: \"schema/family.schema.json\",", "  family: \(Self.quoted(family)),",
      "  // The general rules' words and totals stand behind these.", "  extends: \"general\",", "",
    ]
    lines += recognition
    lines += money
    lines += ["", "  tables: ["]
    for group in groups { lines += table(group) }
    lines.append("  ],")
    lines += leftOver
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: The document

  /// The first large heading that is more than a word.
  static func title(of document: Document) -> String? {
    let headings = document.blocks.prefix(60).filter { $0.kind == .heading }
    let best = headings.min { ($0.level ?? 9, 0) < ($1.level ?? 9, 0) }?.level
    return headings.first { $0.level == best && $0.text.text.contains(" ") }.map {
      CellText.flattened($0.text.reading)
    }
  }

  private var recognition: [String] {
    guard let title = Self.title(of: document) else {
      return [
        "  // No heading stands out: put words here that only these plans print.",
        "  recognise: [\"…\"],", "",
      ]
    }
    let pattern = Self.quoted("^" + Self.escaped(title))
    return [
      "  // The largest heading near the front. Next year's release must print it too: take years out.",
      "  recognise: [\(pattern)],", "",
      "  plan: { id: \(Self.quoted(family)), title: \(pattern) },",
    ]
  }

  private var money: [String] {
    let money = survey.stage.money
    guard !money.isEmpty else { return [] }
    let currency = money.currency ?? "no currency"
    let unit = money.unit.map { "units of \($0)" } ?? "whole units"
    return ["  // Amounts look like \(currency) in \(unit), as captions and headers say."]
  }

  // MARK: Tables

  private struct Group {
    var tables: [SurveyTable]
    var columns: SurveyColumns
  }

  /// Tables of one kind and header, in the order of the first of each.
  private var groups: [Group] {
    var groups: [Group] = []
    for claim in survey.claimed {
      let same = groups.firstIndex {
        $0.columns.rule.kind == claim.columns.rule.kind
          && $0.tables[0].headings == claim.table.headings
      }
      if let same {
        groups[same].tables.append(claim.table)
      } else {
        groups.append(Group(tables: [claim.table], columns: claim.columns))
      }
    }
    return groups
  }

  private func table(_ group: Group) -> [String] {
    let first = group.tables[0]
    let rows = group.tables.reduce(0) { $0 + $1.body.count }
    let numbers = group.tables.map { String($0.number + 1) }.joined(separator: ", ")
    let place = first.table.rows.first.map { "\($0)" } ?? "nowhere"
    var lines = [
      "    {",
      "      // Table \(numbers), first at \(place), \(rows) rows. Read as \(group.columns.rule.kind.rawValue)",
      "      // because of these headers:",
      "      kind: \(Self.quoted(group.columns.rule.kind.rawValue)),", "      columns: {",
    ]
    var fields: [(Field, [String])] = []
    for column in group.columns.columns.indices {
      guard let field = group.columns.columns[column].field else { continue }
      let heading = first.path(column).last ?? ""
      guard !heading.isEmpty else { continue }
      if let index = fields.firstIndex(where: { $0.0 == field }) {
        if !fields[index].1.contains(heading) { fields[index].1.append(heading) }
      } else {
        fields.append((field, [heading]))
      }
    }
    for (field, headings) in fields {
      let note = field == .detail ? " // kept under their own headings" : ""
      lines.append(
        "        \(field.rawValue): [\(headings.map(Self.quoted).joined(separator: ", "))],\(note)")
    }
    let required = group.columns.rule.required.filter { field in fields.contains { $0.0 == field } }
    lines.append("      },")
    lines.append(
      "      required: [\(required.map { Self.quoted($0.rawValue) }.joined(separator: ", "))],")
    lines.append("      // The header of this release: a later one that differs is reported.")
    lines.append(
      "      layout: [\(first.headings.map(Self.quoted).joined(separator: ", "))],")
    lines.append("    },")
    return lines
  }

  private var leftOver: [String] {
    let tables = survey.unclaimed.filter { $0.table.rows.count > 1 && $0.table.columns > 1 }
    guard !tables.isEmpty else { return [] }
    var lines = [
      "",
      "  // No rule reads these tables. Add one above for what you need; one of kind \"explained\"",
      "  // with a reason says that a table holds no records.",
    ]
    for table in tables.prefix(40) {
      let row = table.headerRows.first ?? table.captionRows.first ?? 0
      let header = row < table.texts.count ? table.texts[row].filter { !$0.isEmpty } : []
      let words = String(header.joined(separator: " | ").prefix(90))
      let place = table.table.rows.first.map { "\($0)" } ?? "nowhere"
      lines.append("  //   table \(table.number + 1), \(place): \(Self.printable(words))")
    }
    return lines
  }

  // MARK: Writing

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default:
        if scalar.value < 0x20 { quoted += " " } else { quoted.unicodeScalars.append(scalar) }
      }
    }
    return quoted + "\""
  }

  /// A text without line ends, which would end a comment.
  private static func printable(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// A text as a pattern that matches it, its years any year.
  private static func escaped(_ text: String) -> String {
    var pattern = ""
    for character in text.prefix(120) {
      if "\\.[]{}()*+?^$|/".contains(character) { pattern += "\\" }
      pattern.append(character)
    }
    return pattern
  }
}
