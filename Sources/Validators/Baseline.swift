package import Findings
package import RuleFiles

/// The findings of a plan that somebody has looked at and accepted, each with a reason.
///
/// A list of errata: an entry holds for one release of one document, known by its SHA-256.
/// The file is JSON: `{"version": 1, "documents": [{"file", "sha256", "accepted": [{"fingerprint",
/// "code", "reason"}]}]}`.
package struct Baseline: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package var fingerprint: String
    package var code: String
    package var reason: String
  }

  package struct Document: Hashable, Sendable {
    package var file: String
    package var sha256: String
    package var accepted: [Entry]
  }

  /// What a document's findings come to once the accepted ones are taken out.
  package struct Sifted: Sendable {
    package var kept: [Finding]
    package var accepted: [Finding]
    /// Entries for this file that nothing was found for, or that are for another release of it.
    package var unused: [Entry]
  }

  package var documents: [Document] = []

  package init() {}

  /// The baseline that the bytes of a file hold.
  ///
  /// - Throws: `RuleError` for bad syntax, unknown keys and an entry without a reason.
  package init(_ bytes: [UInt8], file: String) throws(RuleError) {
    let root = try RuleNode.parse(bytes, file: file).object(allowing: ["version", "documents"])
    guard try root.int("version") == 1 else {
      throw try root.required("version").error("this version of planwright reads version 1")
    }
    for node in try root.objects("documents") {
      let object = try node.object(allowing: ["file", "sha256", "accepted"])
      var document = Document(
        file: try object.string("file"), sha256: try object.string("sha256"), accepted: [])
      for entry in try object.objects("accepted") {
        let entry = try entry.object(allowing: ["fingerprint", "code", "reason"])
        let reason = try entry.string("reason")
        guard reason.contains(where: { !$0.isWhitespace }) else {
          throw try entry.required("reason").error("say why the finding is accepted")
        }
        document.accepted.append(
          Entry(
            fingerprint: try entry.string("fingerprint"), code: try entry.string("code"),
            reason: reason))
      }
      documents.append(document)
    }
  }

  /// Parts a document's findings into those that stay and those that were accepted.
  package func sift(_ findings: [Finding], of source: Source) -> Sifted {
    let own = documents.filter { $0.sha256 == source.sha256 }.flatMap(\.accepted)
    let stale = documents.filter { $0.file == source.file && $0.sha256 != source.sha256 }
    let accepted = Set(own.map(\.fingerprint))
    let found = Set(findings.map(\.fingerprint))
    return Sifted(
      kept: findings.filter { !accepted.contains($0.fingerprint) },
      accepted: findings.filter { accepted.contains($0.fingerprint) },
      unused: own.filter { !found.contains($0.fingerprint) } + stale.flatMap(\.accepted))
  }

  /// Accepts all findings of a document, for reasons known from before or for the one given.
  ///
  /// What was accepted in an earlier release of the same file and is still found keeps its reason.
  package mutating func accept(_ findings: [Finding], of source: Source, reason: String) {
    let before = documents.filter { $0.file == source.file || $0.sha256 == source.sha256 }
    let reasons = Dictionary(
      before.flatMap(\.accepted).map { ($0.fingerprint, $0.reason) }
    ) { first, _ in first }
    documents.removeAll { $0.file == source.file || $0.sha256 == source.sha256 }
    var seen: Set<String> = []
    let entries = findings.filter { seen.insert($0.fingerprint).inserted }.map {
      Entry(
        fingerprint: $0.fingerprint, code: $0.code, reason: reasons[$0.fingerprint] ?? reason)
    }
    guard !entries.isEmpty else { return }
    documents.append(
      Document(
        file: source.file, sha256: source.sha256,
        accepted: entries.sorted { ($0.code, $0.fingerprint) < ($1.code, $1.fingerprint) }))
    documents.sort { ($0.file, $0.sha256) < ($1.file, $1.sha256) }
  }

  /// The file: an entry a line, so that a change is a line of a diff.
  package var bytes: [UInt8] {
    var text = "{\n  \"version\": 1,\n  \"documents\": ["
    for (position, document) in documents.enumerated() {
      text += position == 0 ? "\n" : ",\n"
      text += "    {\n      \"file\": \(JSONText.string(document.file)),\n"
      text += "      \"sha256\": \(JSONText.string(document.sha256)),\n      \"accepted\": [\n"
      text += document.accepted.map { entry in
        "        {\"fingerprint\": \(JSONText.string(entry.fingerprint)), \"code\": "
          + "\(JSONText.string(entry.code)), \"reason\": \(JSONText.string(entry.reason))}"
      }.joined(separator: ",\n")
      text += "\n      ]\n    }"
    }
    return Array((text + (documents.isEmpty ? "]\n}\n" : "\n  ]\n}\n")).utf8)
  }
}
