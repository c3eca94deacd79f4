import Documents
import Findings
import Foundation
import Testing

@testable import Emitters

/// The SARIF log, held to the objects, required properties and values of the OASIS 2.1.0 schema.
@Suite struct SARIFTests {
  /// What a kind of object may hold, what it must hold, and the kinds of its members' objects.
  private struct Shape {
    var allowed: Set<String>
    var required: Set<String> = []
    var members: [String: String] = [:]
  }

  private static let shapes: [String: Shape] = [
    "log": Shape(
      allowed: ["$schema", "version", "runs", "inlineExternalProperties", "properties"],
      required: ["version", "runs"], members: ["runs": "run"]),
    "run": Shape(
      allowed: [
        "tool", "invocations", "conversion", "language", "versionControlProvenance",
        "originalUriBaseIds", "artifacts", "logicalLocations", "graphs", "results",
        "automationDetails", "runAggregates", "baselineGuid", "redactionTokens",
        "defaultEncoding", "defaultSourceLanguage", "newlineSequences", "columnKind",
        "externalPropertyFileReferences", "threadFlowLocations", "taxonomies", "addresses",
        "translations", "policies", "webRequests", "webResponses", "specialLocations",
        "properties",
      ], required: ["tool"],
      members: ["tool": "tool", "invocations": "invocation", "results": "result"]),
    "tool": Shape(
      allowed: ["driver", "extensions", "properties"], required: ["driver"],
      members: ["driver": "toolComponent"]),
    "toolComponent": Shape(
      allowed: [
        "guid", "name", "organization", "product", "productSuite", "shortDescription",
        "fullDescription", "fullName", "version", "semanticVersion", "dottedQuadFileVersion",
        "releaseDateUtc", "downloadUri", "informationUri", "globalMessageStrings",
        "notifications", "rules", "taxa", "locations", "language", "contents", "properties",
      ], required: ["name"], members: ["rules": "reportingDescriptor"]),
    "reportingDescriptor": Shape(
      allowed: [
        "id", "deprecatedIds", "guid", "deprecatedGuids", "name", "deprecatedNames",
        "shortDescription", "fullDescription", "messageStrings", "defaultConfiguration",
        "helpUri", "help", "relationships", "properties",
      ], required: ["id"],
      members: [
        "shortDescription": "multiformatMessageString",
        "fullDescription": "multiformatMessageString", "help": "multiformatMessageString",
        "defaultConfiguration": "reportingConfiguration",
      ]),
    "multiformatMessageString": Shape(
      allowed: ["text", "markdown", "properties"], required: ["text"]),
    "reportingConfiguration": Shape(
      allowed: ["enabled", "level", "rank", "parameters", "properties"]),
    "invocation": Shape(
      allowed: [
        "commandLine", "arguments", "responseFiles", "startTimeUtc", "endTimeUtc", "exitCode",
        "ruleConfigurationOverrides", "notificationConfigurationOverrides",
        "toolExecutionNotifications", "toolConfigurationNotifications", "exitCodeDescription",
        "exitSignalName", "exitSignalNumber", "processStartFailureMessage",
        "executionSuccessful", "machine", "account", "processId", "executableLocation",
        "workingDirectory", "environmentVariables", "stdin", "stdout", "stderr",
        "stdoutStderr", "properties",
      ], required: ["executionSuccessful"],
      members: ["toolExecutionNotifications": "notification"]),
    "notification": Shape(
      allowed: [
        "locations", "message", "level", "threadId", "timeUtc", "exception", "descriptor",
        "associatedRule", "properties",
      ], required: ["message"], members: ["message": "message", "locations": "location"]),
    "result": Shape(
      allowed: [
        "ruleId", "ruleIndex", "rule", "kind", "level", "message", "analysisTarget",
        "locations", "guid", "correlationGuid", "occurrenceCount", "partialFingerprints",
        "fingerprints", "stacks", "codeFlows", "graphs", "graphTraversals", "relatedLocations",
        "suppressions", "baselineState", "rank", "attachments", "hostedViewerUri",
        "workItemUris", "provenance", "fixes", "taxa", "webRequest", "webResponse",
        "properties",
      ], required: ["message"], members: ["message": "message", "locations": "location"]),
    "message": Shape(
      allowed: ["text", "markdown", "id", "arguments", "properties"], required: ["text"]),
    "location": Shape(
      allowed: [
        "id", "physicalLocation", "logicalLocations", "message", "annotations",
        "relationships", "properties",
      ], members: ["physicalLocation": "physicalLocation", "logicalLocations": "logicalLocation"]),
    "logicalLocation": Shape(
      allowed: [
        "name", "index", "fullyQualifiedName", "decoratedName", "parentIndex", "kind",
        "properties",
      ]),
    "physicalLocation": Shape(
      allowed: ["address", "artifactLocation", "region", "contextRegion", "properties"],
      members: ["artifactLocation": "artifactLocation", "region": "region"]),
    "artifactLocation": Shape(
      allowed: ["uri", "uriBaseId", "index", "description", "properties"]),
    "region": Shape(
      allowed: [
        "startLine", "startColumn", "endLine", "endColumn", "charOffset", "charLength",
        "byteOffset", "byteLength", "snippet", "message", "sourceLanguage", "properties",
      ]),
  ]

  private func log() throws -> [String: Any] {
    let cell = Place.text(line: 3, column: 9)
    let page = Place.page(12, Box(points: 36, 120.5, 100.25, 130))
    let table = Table(
      rows: [page], columns: 1,
      cells: [Cell(row: 0, column: 0, text: RichText("4.500"), place: page)])
    let document = Document(
      source: Sample.source,
      blocks: [
        Block(kind: .paragraph, text: RichText("سالہ plan"), places: [cell]),
        Block(kind: .table, table: table, places: [page]),
      ])
    let findings = [cell, page].map { place in
      Finding(
        code: place == cell ? "TOT001" : "LAY001", name: "some-name", severity: .warning,
        message: "off", places: [place], identity: ["\(place)"])
    }
    let report = CheckReport(
      documents: [
        CheckedDocument(path: "Inputs/a plan.pdf", document: document, findings: findings),
        CheckedDocument(path: "Inputs/lost.pdf", document: nil, failure: "damaged"),
      ],
      checks: [
        Explanation(
          code: "TOT001", name: "row-total-mismatch", severity: .error, whatItDoes: "Adds.",
          whyItMatters: "Money.", example: "2 + 2", howToSettle: "Correct.")
      ], version: "1.0.0")
    let bytes = FindingsFormat.sarif.render(report)
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(value as? [String: Any])
  }

  @Test func everyObjectHasTheShapeOfTheSchema() throws {
    try check(log(), as: "log")
  }

  private func check(_ object: [String: Any], as kind: String) throws {
    let shape = try #require(Self.shapes[kind])
    let keys = Set(object.keys)
    #expect(keys.isSubset(of: shape.allowed), "\(kind): \(keys.subtracting(shape.allowed))")
    #expect(shape.required.isSubset(of: keys), "\(kind): \(shape.required.subtracting(keys))")
    for (key, member) in shape.members {
      if let inner = object[key] as? [String: Any] { try check(inner, as: member) }
      for inner in object[key] as? [[String: Any]] ?? [] { try check(inner, as: member) }
    }
  }

  @Test func resultsNameTheirRuleLevelAndPlace() throws {
    let log = try log()
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
    #expect(rules == ["TOT001", "LAY001"])
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["TOT001", "LAY001"])
    #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1])
    #expect(results.allSatisfy { ["note", "warning", "error"].contains($0["level"] as? String) })
    let locations = results.compactMap { ($0["locations"] as? [[String: Any]])?.first }
    let physical = locations.compactMap { $0["physicalLocation"] as? [String: Any] }
    let regions = physical.compactMap { $0["region"] as? [String: Int] }
    #expect(regions[0] == ["startLine": 3, "startColumn": 9, "endLine": 3, "endColumn": 18])
    #expect(regions[1] == ["startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6])
    let uris = physical.compactMap { ($0["artifactLocation"] as? [String: String])?["uri"] }
    #expect(uris == ["Inputs/a%20plan.pdf", "Inputs/a%20plan.pdf"])
    let logical = try #require((locations[1]["logicalLocations"] as? [[String: String]])?.first)
    #expect(logical["fullyQualifiedName"] == "page[12]/table[1]/row[1]/column[1]")
    #expect((locations[1]["properties"] as? [String: Any])?["page"] as? Int == 12)
    let prints = results.compactMap { $0["partialFingerprints"] as? [String: String] }
    #expect(prints.allSatisfy { $0["primaryLocationLineHash"]?.count == 16 })
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
  }
}
