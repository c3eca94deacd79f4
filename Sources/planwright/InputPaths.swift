internal import Findings
internal import Batch
internal import Foundation

/// Finds the documents that a command line names: files, folders, patterns and "-".
enum InputPaths {
  /// What a file in a folder must end in to be taken for a document.
  static let endings = [".pdf", ".txt", ".html", ".htm", ".xhtml"]

  /// The longest path in a list, in bytes; Linux takes none that is longer.
  private static let longestPath = 4_096

  /// The documents in the order of the command line, a folder's in the order of their paths,
  /// none of them twice; "-" is standard input.
  static func documents(in operands: [String]) throws(UsageError) -> [String] {
    var found: [String] = []
    for operand in operands {
      found += try documents(named: operand)
    }
    var seen: Set<String> = []
    return found.filter { seen.insert($0).inserted }
  }

  /// What a batch is given, as bytes: files and folders as they are, the matches of patterns,
  /// and for "-" the paths that standard input lists.
  ///
  /// - Parameter terminator: The byte that ends each path of the list.
  static func inputs(
    in operands: [String], listEndedBy terminator: UInt8
  ) throws(UsageError) -> [[UInt8]] {
    var paths: [[UInt8]] = []
    for operand in operands {
      if operand == "-" {
        var list = LineReader(STDIN_FILENO, longest: longestPath, endedBy: terminator)
        while let path = list.next() {
          if !path.isEmpty { paths.append(path) }
        }
      } else if isPattern(operand), !exists(operand) {
        paths += try matches(of: operand)
      } else {
        paths.append(Array(operand.utf8))
      }
    }
    return paths
  }

  /// The byte that ends a path of a list: a line feed, or NUL with --null.
  static func terminator(of invocation: Invocation) -> UInt8 {
    invocation.has("null") ? 0 : UInt8(ascii: "\n")
  }

  private static func documents(named operand: String) throws(UsageError) -> [String] {
    if operand == "-" { return ["-"] }
    guard exists(operand) else {
      guard isPattern(operand) else {
        throw UsageError(
          description: "\(operand): open: no such file or folder; check the path")
      }
      return try matches(of: operand).map(Printable.name).flatMap {
        isFolder($0) ? documents(below: $0) : [$0]
      }
    }
    guard isFolder(operand) else { return [operand] }
    let found = documents(below: operand)
    guard !found.isEmpty else {
      throw UsageError(
        description: "\(operand): open: the folder holds no documents; they end in "
          + endings.joined(separator: ", "))
    }
    return found
  }

  /// The documents in a folder and those below it, links to folders not followed; a folder that
  /// cannot be listed stands for itself, so that reading it says why.
  private static func documents(below root: String) -> [String] {
    var found: [String] = []
    var waiting = [root]
    while let folder = waiting.popLast() {
      let entries: [FolderEntry]
      do throws(SystemError) {
        entries = try FolderEntry.list(folder)
      } catch {
        found.append(folder)
        continue
      }
      for entry in entries where entry.name.first != UInt8(ascii: ".") {
        let path = "\(folder)\(folder.hasSuffix("/") ? "" : "/")\(Printable.name(entry.name))"
        if entry.isFolder {
          waiting.append(path)
        } else if isDocument(path) {
          found.append(path)
        }
      }
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isDocument(_ path: String) -> Bool {
    let name = path.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  private static func isPattern(_ operand: String) -> Bool {
    operand.utf8.contains { "*?[".utf8.contains($0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// The paths that a pattern which no shell has expanded stands for: "Inputs/*.pdf".
  private static func matches(of pattern: String) throws(UsageError) -> [[UInt8]] {
    var matches = glob_t()
    defer { globfree(&matches) }
    guard glob(pattern, GLOB_NOSORT, nil, &matches) == 0 else {
      throw UsageError(description: "\(pattern): open: no such file or folder matches the pattern")
    }
    return (0..<Int(matches.gl_pathc)).compactMap { index in
      matches.gl_pathv[index].map { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) }
    }
    .map { $0.map(UInt8.init(bitPattern:)) }
    .sorted { $0.lexicographicallyPrecedes($1) }
  }
}
