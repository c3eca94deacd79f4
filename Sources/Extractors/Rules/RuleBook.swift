internal import Documents
package import RuleFiles

/// Every family of rules at hand, decoded.
package struct RuleBook: Sendable {
  var families: [RuleFile]

  /// Decodes rule files; a file that is not a family ("checks.json5") does not belong in `files`.
  package init(files: [(name: String, bytes: [UInt8])]) throws(RuleError) {
    families = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      let node = try RuleNode.parse(file.bytes, file: file.name)
      let family = try RuleFile(node)
      if families.contains(where: { $0.family == family.family }) {
        throw node.error("family \"\(family.family)\" is defined in two files")
      }
      families.append(family)
    }
  }

  /// The names of the families, sorted.
  package var names: [String] { families.map(\.family).sorted() }
}
