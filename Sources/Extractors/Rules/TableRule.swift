internal import Records
internal import RuleFiles

/// How the tables of one kind are recognised and what their columns mean.
struct TableRule: Sendable {
  /// What a table's rows are.
  enum Kind: String, CaseIterable, Sendable {
    case activities, costing, totals, kpis, acronyms
    /// A table that is known and holds no records; `reason` says why.
    case explained
  }

  /// A header's wording, compared by letters and digits alone, or a pattern for it.
  enum Wording: Sendable {
    case words(String)
    case pattern(RulePattern)

    /// Whether this is the words that reduce to `key`.
    func isWords(_ key: String) -> Bool {
      if case .words(let words) = self { words == key } else { false }
    }
  }

  /// A line of published totals: the labels it has, and what it is over.
  struct TotalLine: Sendable {
    var pattern: RulePattern
    var scope: PublishedTotal.Scope
  }

  var kind: Kind
  /// The wordings of each field's header, in the order of the rule file.
  var columns: [(field: Field, wordings: [Wording])]
  /// The fields without which a header row is none of this kind's.
  var required: [Field]
  /// The heading after which a table without a header belongs here, and its columns' fields.
  var headerless: (after: RulePattern, columns: [Field])?
  /// The number at the front of an activity's text, as a pattern with one group.
  var number: RulePattern?
  /// The fields whose blank cell means the value above.
  var mergedDown: [Field]
  var lines: [TotalLine]
  /// Why a table that is known holds no records.
  var reason: String?
  /// What the caption, a header or the line above must say for the rule to be meant.
  var caption: RulePattern?
  /// The field of each column from the left, for a header that stands off its columns.
  var positions: [Position] = []
  /// How many rows are the header; nil where the table says so itself.
  var headerRows: Int?
  /// The rows that print the total of those below them.
  var sections: RulePattern?
  /// What printed numbers are multiplied by, in which currency and convention, whatever is printed.
  var unit: String?
  var currency: String?
  var numbers: NumberConvention?

  /// The headings of the columns, from the left, of the release that the rule was written for.
  var layout: [String] = []

  /// A column by its place.
  struct Position: Sendable {
    var field: Field
    /// The heading under which a detail is kept.
    var label: String?
  }

  /// A rule for tables that no rule fits.
  static let none = TableRule()

  private init() {
    (kind, columns, required, mergedDown, lines) = (.explained, [], [], [], [])
  }

  init(_ node: RuleNode, _ way: ReadingWay) throws(RuleError) {
    let rule = try node.object(allowing: [
      "kind", "columns", "required", "headerless", "number", "mergedDown", "lines", "reason",
      "caption", "positions", "headerRows", "sections", "unit", "currency", "numbers", "layout",
    ])
    try way.check(rule)
    kind = try rule.oneOf("kind", Kind.self)
    columns = []
    if rule.has("columns") {
      for member in try rule.entries("columns") {
        columns.append((try Self.field(member), try Self.wordings(member.value)))
      }
    }
    required = try Self.fields("required", in: rule)
    mergedDown = try Self.fields("mergedDown", in: rule)
    if let node = rule.value("headerless") {
      let headerless = try node.object(allowing: ["after", "columns"])
      self.headerless = (
        try headerless.pattern("after"), try Self.fields("columns", in: headerless)
      )
    }
    number = try rule.optionalPattern("number")
    lines = []
    if rule.has("lines") {
      for node in try rule.objects("lines") {
        let line = try node.object(allowing: ["pattern", "scope"])
        lines.append(
          TotalLine(
            pattern: try line.pattern("pattern"),
            scope: try line.oneOf("scope", PublishedTotal.Scope.self)))
      }
    }
    reason = try rule.optionalString("reason")
    caption = try rule.optionalPattern("caption")
    headerRows = try rule.optionalInt("headerRows")
    sections = try rule.optionalPattern("sections")
    unit = try rule.optionalString("unit")
    currency = try rule.optionalString("currency")
    numbers = try rule.optionalOneOf("numbers", NumberConvention.self)
    if let unit, ExactDecimal(unit) == nil, let node = rule.value("unit") {
      throw node.error("expected plain digits, found \"\(unit)\"")
    }
    layout = try rule.strings("layout")
    for node in try rule.objects("positions") { positions.append(try Self.position(node)) }
  }

  /// What a table is said to be read as: "costing", or "explained (climate, not plans)".
  var claim: String { kind.rawValue + (reason.map { " (\($0))" } ?? "") }

  /// This rule with another's wordings behind its own, and what it leaves out.
  func extending(_ base: TableRule) -> TableRule {
    var whole = self
    whole.columns += base.columns
    if required.isEmpty { whole.required = base.required }
    whole.number = number ?? base.number
    return whole
  }

  /// A field's name, one with a heading ("amount: OPEX"), or any other words: the heading of a detail.
  private static func position(_ node: RuleNode) throws(RuleError) -> Position {
    let text = try node.string()
    if let field = Field(rawValue: text) { return Position(field: field) }
    if let colon = text.firstRange(of: ": "),
      let field = Field(rawValue: String(text[..<colon.lowerBound]))
    {
      return Position(field: field, label: String(text[colon.upperBound...]))
    }
    guard text.contains(where: { $0.isUppercase || $0 == " " }) else {
      var unknown = node.error("unknown field \"\(text)\"", allowed: Field.allCases.map(\.rawValue))
      unknown.suggestion = NearestWord.to(text, among: Field.allCases.map(\.rawValue))
      throw unknown
    }
    return Position(field: .detail, label: text)
  }

  /// What a printed heading is called in `layout`: the words there of its field, where the rule has
  /// both in full; else the heading itself.
  func recorded(_ heading: String) -> String {
    let key = HeaderText.key(heading)
    if layout.contains(where: { HeaderText.key($0) == key }) { return heading }
    for (_, wordings) in columns where wordings.contains(where: { $0.isWords(key) }) {
      if let known = layout.first(where: { known in
        wordings.contains { $0.isWords(HeaderText.key(known)) }
      }) {
        return known
      }
    }
    return heading
  }

  private static func field(_ member: RuleNode.Member) throws(RuleError) -> Field {
    guard let field = Field(rawValue: member.key) else {
      throw RuleError(
        file: member.value.file, line: member.line, column: member.column,
        keyPath: member.value.keyPath, problem: "unknown field \"\(member.key)\"",
        allowed: Field.allCases.map(\.rawValue))
    }
    return field
  }

  private static func fields(_ key: String, in rule: RuleObject) throws(RuleError) -> [Field] {
    guard let node = rule.value(key) else { return [] }
    var fields: [Field] = []
    for element in try node.array() { fields.append(try element.oneOf(Field.self)) }
    return fields
  }

  private static func wordings(_ node: RuleNode) throws(RuleError) -> [Wording] {
    var wordings: [Wording] = []
    for element in try node.array() {
      if case .object = element.value {
        wordings.append(.pattern(try element.object(allowing: ["pattern"]).pattern("pattern")))
      } else {
        wordings.append(.words(HeaderText.key(try element.string())))
      }
    }
    return wordings
  }
}
