internal import Findings
internal import Foundation

/// The names of output folders: an input's file name without its extension, safe on every file system.
package enum FolderNames {
  /// The longest name in bytes.
  package static let limit = 200

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
    var stem = Array(file.utf8)
    if let point = stem.lastIndex(of: UInt8(ascii: ".")), point > 0 {
      stem = Array(stem[..<point])
    }
    var name = ""
    for (index, byte) in stem.enumerated() {
      let isLeadingPoint = index == 0 && byte == UInt8(ascii: ".")
      if isPlain(byte) && !isLeadingPoint {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        name += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return name.utf8.count > limit ? marked(name, by: file) : name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func folded(_ name: String) -> String {
    (name.removingPercentEncoding ?? name).precomposedStringWithCanonicalMapping.lowercased()
  }

  private static func marked(_ name: String, by path: String) -> String {
    let parts = path.split(separator: "/").suffix(2).map(String.init)
    return "\(name.prefix(limit - 17))-\(Fingerprint.of(parts))"
  }
}
