internal import RuleFiles

/// How a family's tables are read: by the words of their headers, as the general rules do and those
/// that extend them, or from heading to heading by rules that stand alone.
enum ReadingWay {
  case byHeaders
  case standingAlone

  /// The keys of a family and of its tables' rules that the other way follows and this one does not.
  private var foreign: [String] {
    switch self {
    case .byHeaders: ["headerless", "mergedDown", "lines"]
    case .standingAlone:
      [
        "caption", "positions", "headerRows", "sections", "unit", "currency", "numbers", "totals",
        "grandTotals",
      ]
    }
  }

  /// Refuses what would be passed over without a word.
  func check(_ rule: RuleObject) throws(RuleError) {
    for member in rule.members where foreign.contains(member.key) && rule.has(member.key) {
      let remedy =
        switch self {
        case .byHeaders:
          "a family that extends none; take out extends, or \"\(member.key)\""
        case .standingAlone:
          "a family that extends another; add extends: \"\(RuleFile.general)\", or take it out"
        }
      throw RuleError(
        file: rule.node.file, line: member.line, column: member.column, keyPath: rule.node.keyPath,
        problem: "\"\(member.key)\" is followed only in \(remedy)")
    }
  }
}
