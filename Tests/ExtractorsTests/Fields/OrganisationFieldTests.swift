import Records
import RuleFiles
import Testing

@testable import Extractors

@Suite struct OrganisationFieldTests {
  private func family(_ bodies: String) throws(RuleError) -> RuleFile {
    try RuleFile(
      try RuleNode.parse(Array("{family: 'ours', bodies: [\(bodies)]}".utf8), file: "ours.json5"))
  }

  private static let councils = """
    {id: 'a', name: 'Arts Council', acronym: 'A', called: ['Arts']},
    {id: 'b', name: 'Board of Revenue', acronym: 'B'},
    """

  /// An acronym is a word of its own: in a compound it names neither body.
  @Test(arguments: [
    ("A", ["a"], []), ("A, B", ["a", "b"], []), ("A/B", ["a", "b"], []),
    ("A-B Council", [], ["A-B Council"]), ("A–B Council", [], ["A–B Council"]),
    ("A&B", [], ["A&B"]), ("A Council", ["a"], ["Council"]), ("Arts Council; B", ["a", "b"], []),
    ("Arts, Council", ["a"], ["Council"]),
  ])
  func everyNameIsResolvedToItsBodyOrKept(
    text: String, organisations: [String], unresolved: [String]
  ) throws {
    let field = OrganisationField(bodies: try family(Self.councils).bodies, fillers: [])
    let read = field.read(text, inherited: false)
    #expect(read.organisations == organisations)
    #expect(read.unresolved == unresolved)
  }

  @Test(arguments: [
    ("{id: 'c', name: 'Crafts', called: ['the Arts', 'arts']}", "\"arts\" names a already"),
    ("{id: 'c', name: 'Crafts', acronym: 'B'}", "\"B\" names b already"),
    ("{id: 'b', name: 'Board'}", "the id \"b\" is given twice"),
  ])
  func aNameOfTwoBodiesIsRefused(body: String, message: String) {
    let error = #expect(throws: RuleError.self) { try family(Self.councils + body) }
    #expect(error?.description.contains(message) == true)
    #expect(error?.line == 2)
  }
}
