internal import Records
internal import RuleFiles

/// A family of plans: how one is recognised, and how each kind of record is written in it.
struct RuleFile: Sendable {
  /// A line of prose that dates something the plan went through: "approval", "notification".
  struct DateRule: Sendable {
    var kind: String
    /// The first group is the date.
    var pattern: RulePattern
  }

  /// A count that a sentence declares.
  struct CountRule: Sendable {
    var kind: Plan.DeclaredCount.Kind
    /// The first group is the number.
    var pattern: RulePattern
  }

  struct PlanRule: Sendable {
    var id: String?
    var title: RulePattern?
    var issuer: String?
    var draft: [RulePattern] = []
    var period: RulePattern?
    var fiscalYearStart: String?
    /// Groups: the currency and the word for the unit.
    var money: RulePattern?
    var currency: String?
    var dates: [DateRule] = []
    var counts: [CountRule] = []
  }

  /// A numbered line that opens an objective or outcome; groups: the number and the title.
  struct LevelRule: Sendable {
    var pattern: RulePattern
    /// The line after which such lines count.
    var after: RulePattern?
  }

  struct Structure: Sendable {
    var objective: LevelRule?
    var outcome: LevelRule?
    /// The line after which list items are an outcome's gaps.
    var gaps: RulePattern?
  }

  var family: String
  var extends: String?
  /// Every pattern must be found somewhere in the document for the family to fit.
  var recognise: [RulePattern]
  var plan: PlanRule
  var structure: Structure
  var tables: [TableRule]
  var bodies: [Body]
  /// Words that stand among names and are none: "Departments", "and".
  var fillers: [String]
  /// Lines that a page repeats or a stamp leaves: "DRAFT".
  var furniture: [RulePattern]
  /// How the label of a row that prints a total begins or ends, and how a grand total's does.
  var totals: [RulePattern]
  var grandTotals: [RulePattern]

  init(_ node: RuleNode) throws(RuleError) {
    let rule = try node.object(allowing: [
      "$schema", "family", "extends", "recognise", "plan", "structure", "tables", "bodies",
      "fillers", "furniture", "totals", "grandTotals",
    ])
    family = try rule.string("family")
    extends = try rule.optionalString("extends")
    let way: ReadingWay = family == Self.general || extends != nil ? .byHeaders : .standingAlone
    self.way = way
    try way.check(rule)
    recognise = rule.has("recognise") ? try rule.patterns("recognise") : []
    plan = try rule.value("plan").map(Self.plan) ?? PlanRule()
    structure = try rule.value("structure").map(Self.structure) ?? Structure()
    tables = []
    if rule.has("tables") {
      for node in try rule.objects("tables") { tables.append(try TableRule(node, way)) }
    }
    bodies = []
    if rule.has("bodies") {
      var owners: [[String]: String] = [:]
      for node in try rule.objects("bodies") {
        let body = try Body(node)
        guard !bodies.contains(where: { $0.id == body.id }) else {
          throw node.error("the id \"\(body.id)\" is given twice; give each body its own")
        }
        for name in body.names {
          let owner = owners.updateValue(body.id, forKey: OrganisationField.key(name)) ?? body.id
          guard owner == body.id else {
            throw node.error(
              "\"\(name)\" names \(owner) already; a name in a cell can be resolved to one body only"
            )
          }
        }
        bodies.append(body)
      }
    }
    fillers = rule.has("fillers") ? try rule.strings("fillers") : []
    furniture = rule.has("furniture") ? try rule.patterns("furniture") : []
    totals = try rule.patterns("totals")
    grandTotals = try rule.patterns("grandTotals")
  }

  /// How many of the tables' rules are the family's own; they go before those it extends.
  private(set) var ownTables = 0

  /// How the family's tables are read.
  let way: ReadingWay

  /// The name of the rules that are used where no family fits.
  static let general = "general"

  /// This family with another's rules behind its own.
  func extending(_ base: RuleFile) -> RuleFile {
    var whole = self
    whole.ownTables = tables.count
    whole.tables = tables.map { table in
      base.tables.first { $0.kind == table.kind }.map(table.extending) ?? table
    }
    whole.tables += base.tables
    whole.bodies += base.bodies
    whole.fillers += base.fillers
    whole.furniture += base.furniture
    whole.totals += base.totals
    whole.grandTotals += base.grandTotals
    return whole
  }

  private static func plan(_ node: RuleNode) throws(RuleError) -> PlanRule {
    let rule = try node.object(allowing: [
      "id", "title", "issuer", "draft", "period", "fiscalYearStart", "money", "currency", "dates",
      "counts",
    ])
    var plan = PlanRule()
    plan.id = try rule.optionalString("id")
    plan.title = try rule.optionalPattern("title")
    plan.issuer = try rule.optionalString("issuer")
    plan.draft = rule.has("draft") ? try rule.patterns("draft") : []
    plan.period = try rule.optionalPattern("period")
    plan.fiscalYearStart = try rule.optionalString("fiscalYearStart")
    if let start = plan.fiscalYearStart, !CalendarDate.isMonthAndDay(start),
      let node = rule.value("fiscalYearStart")
    {
      throw node.error("expected a month and a day such as \"07-01\", found \"\(start)\"")
    }
    plan.money = try rule.optionalPattern("money")
    plan.currency = try rule.optionalString("currency")
    if rule.has("dates") {
      for node in try rule.objects("dates") {
        let date = try node.object(allowing: ["kind", "pattern"])
        plan.dates.append(
          DateRule(kind: try date.string("kind"), pattern: try date.pattern("pattern")))
      }
    }
    if rule.has("counts") {
      for node in try rule.objects("counts") {
        let count = try node.object(allowing: ["kind", "pattern"])
        plan.counts.append(
          CountRule(
            kind: try count.oneOf("kind", Plan.DeclaredCount.Kind.self),
            pattern: try count.pattern("pattern")))
      }
    }
    return plan
  }

  private static func structure(_ node: RuleNode) throws(RuleError) -> Structure {
    let rule = try node.object(allowing: ["objective", "outcome", "gaps"])
    return Structure(
      objective: try rule.value("objective").map(level),
      outcome: try rule.value("outcome").map(level),
      gaps: try rule.optionalPattern("gaps"))
  }

  private static func level(_ node: RuleNode) throws(RuleError) -> LevelRule {
    let rule = try node.object(allowing: ["pattern", "after"])
    return LevelRule(pattern: try rule.pattern("pattern"), after: try rule.optionalPattern("after"))
  }
}

/// A body that a plan may name, and all the ways in which it does.
struct Body: Sendable {
  var id: String
  var name: String
  var acronym: String?
  /// Besides the name and the acronym.
  var called: [String]

  /// Every wording that names it.
  var names: [String] { ([name, acronym ?? ""] + called).filter { !$0.isEmpty } }

  init(_ node: RuleNode) throws(RuleError) {
    let rule = try node.object(allowing: ["id", "name", "acronym", "called"])
    id = try rule.string("id")
    name = try rule.string("name")
    acronym = try rule.optionalString("acronym")
    called = rule.has("called") ? try rule.strings("called") : []
  }
}
