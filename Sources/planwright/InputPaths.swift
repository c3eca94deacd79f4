internal import Foundation

/// Finds the documents that a command line names: files, folders, patterns and "-".
enum InputPaths {
  /// What a file in a folder must end in to be taken for a document.
  static let endings = [".pdf", ".txt", ".html", ".htm", ".xhtml"]

  /// The documents in the order of the command line, a folder's in the order of their paths,
  /// none of them twice.
  static func documents(in operands: [String]) throws(UsageError) -> [String] {
    var found: [String] = []
    for operand in operands {
      found += try documents(named: operand)
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  private static func documents(named operand: String) throws(UsageError) -> [String] {
    if operand == "-" { return ["-"] }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: operand, isDirectory: &isFolder) else {
      return try documents(matching: operand)
    }
    guard isFolder.boolValue else { return [operand] }
    let folder = operand.hasSuffix("/") ? String(operand.dropLast()) : operand
    guard let names = FileManager.default.enumerator(atPath: operand) else {
      throw UsageError(description: "\(operand): open: the folder cannot be read")
    }
    let found = names.compactMap { $0 as? String }.filter(isDocument).sorted(by: precedes)
      .map { folder.isEmpty ? "/\($0)" : "\(folder)/\($0)" }
    guard !found.isEmpty else {
      throw UsageError(
        description: "\(operand): open: the folder holds no documents; they end in "
          + endings.joined(separator: ", "))
    }
    return found
  }

  private static func isDocument(_ path: String) -> Bool {
    let name = path.lowercased()
    return endings.contains { name.hasSuffix($0) }
      && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  /// A pattern that no shell has expanded: "Inputs/*.pdf".
  private static func documents(matching pattern: String) throws(UsageError) -> [String] {
    var matches = glob_t()
    defer { globfree(&matches) }
    let isPattern = pattern.contains { "*?[".contains($0) }
    guard isPattern, glob(pattern, GLOB_NOSORT, nil, &matches) == 0 else {
      throw UsageError(
        description: "\(pattern): open: no such file or folder"
          + (isPattern ? " matches the pattern" : "; check the path"))
    }
    let paths = (0..<Int(matches.gl_pathc)).compactMap { index in
      matches.gl_pathv[index].map { String(cString: $0) }
    }
    return paths.sorted(by: precedes)
  }

  private static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }
}
