import Foundation
import Records
import Testing

/// The recorded plans that the checks are tried on.
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")

  static func records(_ path: String) throws -> PlanRecords {
    let data = try Data(contentsOf: folder.appending(path: path))
    return try JSONDecoder().decode(PlanRecords.self, from: data)
  }

  static func codes() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter {
      $0.count == 6 && $0.allSatisfy { $0.isUppercase || $0.isNumber }
    }.sorted()
  }
}
