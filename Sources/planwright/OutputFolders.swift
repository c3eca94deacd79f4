internal import Findings
internal import PlanKit

/// The folders that a command line's documents are written into.
enum OutputFolders {
  /// A folder name for each path, in the order of the paths: "kp%20plan" for "Inputs/kp plan.txt".
  ///
  /// Marks are made of a path's last two parts, so that they stay when a tree of folders is moved;
  /// of the whole path where these are the same.
  static func names(for paths: [String]) -> [String] {
    FolderNames.assign(
      paths.map { Array(($0 == "-" ? "stdin" : InputFile.name(of: $0)).utf8) }
    ) { index, attempt in
      let path = paths[index]
      switch attempt {
      case 1: return Fingerprint.of(path.split(separator: "/").suffix(2).map(String.init))
      case 2: return Fingerprint.of([path])
      default: return Fingerprint.of([path, "\(attempt)", "\(index)"])
      }
    }
  }
}
