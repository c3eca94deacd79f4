internal import Documents
package import RuleFiles

/// Every family of rules at hand, decoded.
package struct RuleBook: Sendable {
  var families: [RuleFile]

  /// Decodes rule files; a file that is not a family ("checks.json5") does not belong in `files`.
  package init(files: [(name: String, bytes: [UInt8])]) throws(RuleError) {
    families = []
    /// Where each family names the one that it extends.
    var bases: [String: RuleNode] = [:]
    for file in files.sorted(by: { $0.name < $1.name }) {
      let node = try RuleNode.parse(file.bytes, file: file.name)
      let family = try RuleFile(node)
      if families.contains(where: { $0.family == family.family }) {
        throw node.error("family \"\(family.family)\" is defined in two files")
      }
      families.append(family)
      bases[family.family] = try node.entries().first { $0.key == "extends" }?.value
    }
    families = try families.map { (family) throws(RuleError) in
      guard let name = family.extends, let node = bases[family.family] else { return family }
      guard let base = families.first(where: { $0.family == name }), base.extends == nil else {
        throw node.error(
          "no family \"\(name)\" to extend, or it extends another itself",
          allowed: families.filter { $0.extends == nil }.map(\.family))
      }
      return family.extending(base)
    }
  }

  /// The names of the families, sorted.
  package var names: [String] { families.map(\.family).sorted() }
}
