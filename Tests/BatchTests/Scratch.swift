internal import Batch
internal import BuiltPrograms
internal import Foundation

@testable internal import batch_runner

/// A folder that is gone when the test is over.
final class Scratch {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "planwright-\(UUID().uuidString)"
    mkdir(path, 0o755)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file below the folder, and the folders above it; its path.
  @discardableResult func file(_ name: String, _ text: String) throws -> String {
    let whole = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: whole))
    return whole
  }

  /// What stands below a folder: paths and contents, the batch's own files left out.
  func tree(_ folder: String) throws -> [String: String] {
    var tree: [String: String] = [:]
    let root = "\(path)/\(folder)"
    for case let name as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      if name.hasPrefix(".planwright") || name.hasPrefix("batch.") { continue }
      let bytes = FileManager.default.contents(atPath: "\(root)/\(name)")
      tree[name] = bytes.map { String(decoding: $0, as: UTF8.self) } ?? "folder"
    }
    return tree
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

/// The program that runs this test's workers.
enum Runner {
  static let path = BuiltProgram.path("batch-runner")

  static func launch(_ change: (inout Limits) -> Void = { _ in }) -> Launch {
    var limits = Limits()
    limits.seconds = 20
    change(&limits)
    return Launch(executable: path, arguments: ["worker"], limits: limits)
  }

  static func digest(_ text: String) -> String {
    var piece: [UInt8]? = Array(text.utf8)
    return Harm.digest {
      defer { piece = nil }
      return piece
    }
  }
}
