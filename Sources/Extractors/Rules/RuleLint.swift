package import RuleFiles

/// What is wrong with rule files that decode: wordings that can never be reached, fields that no
/// header names, families that recognise the same documents.
package enum RuleLint {
  /// One message a fault, each at its place.
  package static func faults(
    in files: [(name: String, bytes: [UInt8])]
  ) throws(RuleError) -> [RuleError] {
    var faults: [RuleError] = []
    var recognised: [String: RuleNode] = [:]
    for file in files.sorted(by: { $0.name < $1.name }) {
      let root = try RuleNode.parse(file.bytes, file: file.name)
      let members = try root.entries()
      if let patterns = members.first(where: { $0.key == "recognise" })?.value {
        let key = try patterns.strings().sorted().joined(separator: "\n")
        if let other = recognised[key] {
          faults.append(
            patterns.error(
              "the same patterns recognise the family of \(other.file); a document cannot be both"))
        }
        recognised[key] = patterns
      }
      guard let tables = members.first(where: { $0.key == "tables" })?.value else { continue }
      for table in try tables.array() { faults += try Self.faults(in: table) }
    }
    return faults
  }

  private static func faults(in table: RuleNode) throws(RuleError) -> [RuleError] {
    var faults: [RuleError] = []
    let members = try table.entries()
    let columns = try members.first { $0.key == "columns" }?.value.entries() ?? []
    var owner: [String: (field: String, line: Int)] = [:]
    for column in columns {
      for wording in try column.value.array() {
        guard case .string(let text) = wording.value else { continue }
        let key = HeaderText.key(text)
        if let first = owner[key], first.field != column.key || !key.isEmpty {
          faults.append(
            wording.error(
              "\"\(text)\" is never reached: it already means \(first.field) on line \(first.line)")
          )
        } else {
          owner[key] = (column.key, wording.line)
        }
      }
    }
    let positions = members.contains { $0.key == "positions" || $0.key == "headerless" }
    for field in try members.first(where: { $0.key == "required" })?.value.array() ?? [] {
      let name = try field.string()
      if !positions, !columns.contains(where: { $0.key == name }) {
        faults.append(
          field.error("no header names \(name), so the rule can never fit a table"))
      }
    }
    var seen: [String: Int] = [:]
    for line in try members.first(where: { $0.key == "lines" })?.value.array() ?? [] {
      guard let pattern = try line.entries().first(where: { $0.key == "pattern" })?.value else {
        continue
      }
      let text = try pattern.string()
      if let first = seen[text] {
        faults.append(pattern.error("the pattern is never reached: line \(first) has the same"))
      }
      seen[text] = seen[text] ?? pattern.line
    }
    return faults
  }
}
