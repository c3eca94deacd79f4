internal import Findings
internal import Foundation

/// The names of output folders: an input's file name without its extension, made plain.
package enum FolderNames {
  /// A name for each path, in the order of the paths.
  ///
  /// Names that a file system could take for one another (`kp.pdf` beside `kp.txt`, another case or
  /// Unicode form) each get a hash of the path's last two parts, whatever their order.
  package static func names(for paths: [String]) -> [String] {
    let names = paths.map { name(for: InputFile.name(of: $0)) }
    var uses: [String: Int] = [:]
    for name in names { uses[folded(name), default: 0] += 1 }
    return zip(paths, names).map { path, name in
      uses[folded(name)] == 1 ? name : marked(name, by: path)
    }
  }

  /// "kp%20plan" for "kp plan.txt".
  package static func name(for file: String) -> String {
    if file == "-" { return "stdin" }
    let name = PlainName.escaped(PlainName.stem(of: file.utf8))
    return name.utf8.count > PlainName.longest ? marked(name, by: file) : name
  }

  private static func folded(_ name: String) -> String {
    (name.removingPercentEncoding ?? name).precomposedStringWithCanonicalMapping.lowercased()
  }

  private static func marked(_ name: String, by path: String) -> String {
    let parts = path.split(separator: "/").suffix(2).map(String.init)
    return PlainName.marked(name, Fingerprint.of(parts))
  }
}
