internal import Findings

extension FindingsFormat {
  /// A SARIF log, as GitHub's code scanning and others take it.
  ///
  /// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
  package static let sarif = FindingsFormat(name: "sarif") { report in
    JSONWriter.bytes(
      of: [
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [SARIF(report).run],
      ] as JSONValue)
  }
}

/// One run of the checks in the terms of SARIF.
private struct SARIF {
  private let report: CheckReport
  /// The rules of the run: every check, and what readers and extractors noticed beside them.
  private let rules: [(id: String, value: JSONValue)]

  init(_ report: CheckReport) {
    self.report = report
    let checks = report.checks.map { ($0.code, Self.rule($0)) }
    let known = Set(report.checks.map(\.code))
    var others: [String: Finding] = [:]
    for finding in report.documents.flatMap(\.findings) where !known.contains(finding.code) {
      others[finding.code] = others[finding.code] ?? finding
    }
    rules =
      checks
      + others.sorted { $0.key < $1.key }.map { code, finding in
        (
          code,
          [
            "id": .string(code), "name": .string(finding.name),
            "shortDescription": ["text": .string(finding.name)],
            "fullDescription": ["text": .string(finding.name)],
            "help": ["text": .string(finding.name)],
          ]
        )
      }
  }

  var run: JSONValue {
    let failures = report.documents.filter { $0.failure != nil }
    return [
      "tool": [
        "driver": [
          "name": "planwright", "version": .string(report.version),
          "rules": .array(rules.map(\.value)),
        ]
      ],
      "columnKind": "unicodeCodePoints",
      "invocations": [
        [
          "executionSuccessful": .boolean(failures.isEmpty),
          "toolExecutionNotifications": .array(failures.map(Self.notification)),
        ]
      ],
      "results": .array(report.documents.flatMap(results)),
    ]
  }

  private func results(of document: CheckedDocument) -> [JSONValue] {
    let locator = CellLocator(
      document.document, of: Set(document.findings.compactMap(\.places.first)))
    let index = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    return document.findings.map { finding in
      [
        "ruleId": .string(finding.code), "ruleIndex": .integer(index[finding.code] ?? -1),
        "level": .string(finding.severity.rawValue),
        "message": ["text": .string(SourcePath.message(of: finding))],
        "locations": [location(of: finding, in: document, locator)],
        "partialFingerprints": ["primaryLocationLineHash": .string(finding.fingerprint)],
      ]
    }
  }

  private func location(
    of finding: Finding, in document: CheckedDocument, _ locator: CellLocator
  ) -> JSONValue {
    let place = finding.places.first
    let line = place?.line ?? 1
    let column = place?.column ?? 1
    let length = place.map(locator.length) ?? 1
    var location: [String: JSONValue] = [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(SourcePath.uri(document.path))],
        "region": [
          "startLine": .integer(line), "startColumn": .integer(column),
          "endLine": .integer(line), "endColumn": .integer(column + length),
        ],
      ]
    ]
    if let place, case let path = locator.path(of: place), !path.isEmpty {
      location["logicalLocations"] = [["fullyQualifiedName": .string(path)]]
    }
    if let page = place?.page, let box = place?.box {
      location["properties"] = [
        "page": .integer(page), "box": .array(box.points.map { .string($0) }),
      ]
    }
    return .object(location)
  }

  private static func rule(_ check: Explanation) -> JSONValue {
    [
      "id": .string(check.code), "name": .string(check.name),
      "shortDescription": ["text": .string(check.whatItDoes)],
      "fullDescription": ["text": .string(check.whyItMatters)],
      "help": ["text": .string("\(check.howToSettle) Example: \(check.example)")],
      "defaultConfiguration": ["level": .string(check.severity.rawValue)],
    ]
  }

  private static func notification(_ document: CheckedDocument) -> JSONValue {
    [
      "level": "error", "message": ["text": .string(document.failure ?? "")],
      "locations": [
        [
          "physicalLocation": [
            "artifactLocation": ["uri": .string(SourcePath.uri(document.path))]
          ]
        ]
      ],
    ]
  }
}
