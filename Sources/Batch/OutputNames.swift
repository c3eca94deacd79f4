internal import Foundation

/// The names of output folders: the input's name without its extension, in letters, digits,
/// "." "_" and "-", any other byte as "%20".
package enum OutputNames {
  /// The longest name in bytes.
  package static let longest = 200
  /// Names in an output folder that belong to the batch itself.
  package static let reserved = ["batch.json", "batch.csv", ".planwright"]

  /// A folder for each input, none of them alike even where case and Unicode form do not count.
  ///
  /// Names that would be alike all get a digest of the input's whole name, so that no folder
  /// depends on the order of the inputs.
  ///
  /// - Parameters:
  ///   - names: The inputs' names as bytes, each its path below the batch's folder.
  ///   - taken: Folders that belong to inputs of earlier runs.
  package static func assign(
    _ names: [[UInt8]], taken: Set<String> = [], digest: (([UInt8]) -> String)
  ) -> [String] {
    let plain = names.map { (stem: stem(of: $0), likeness: likeness(of: stem(of: $0))) }
    var uses: [String: Int] = [:]
    for name in plain { uses[name.likeness, default: 0] += 1 }
    for name in reserved + taken { uses[likeness(of: Array(name.utf8)), default: 0] += 1 }
    var given = Set<String>()
    return zip(names, plain).map { whole, name in
      var folder = escaped(name.stem)
      var salt = whole
      if uses[name.likeness, default: 0] > 1 || folder.utf8.count > longest {
        folder = marked(folder, digest(salt))
      }
      while !given.insert(folder.lowercased()).inserted {
        salt.append(0)
        folder = marked(escaped(name.stem), digest(salt))
      }
      return folder
    }
  }

  /// The bytes with all but letters, digits, "." "_" and "-" as "%20", and no "." at the front.
  package static func escaped(_ bytes: [UInt8]) -> String {
    var name = ""
    for (index, byte) in bytes.enumerated() {
      if isPlain(byte), !(byte == 0x2E && index == 0) {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        name += "%" + hexadecimal(byte)
      }
    }
    return name.isEmpty ? "%00" : name
  }

  /// Whether a name that a worker gave may stand for a file.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= longest && name.utf8.first != 0x2E
      && name.utf8.allSatisfy(isPlain)
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D: true
    default: false
    }
  }

  /// The last part of a path without its extension.
  private static func stem(of path: [UInt8]) -> [UInt8] {
    let file = path.split(separator: 0x2F).last ?? []
    guard let dot = file.lastIndex(of: 0x2E), dot > file.startIndex else { return Array(file) }
    return Array(file[..<dot])
  }

  /// The same for names that some file system takes for one.
  private static func likeness(of stem: [UInt8]) -> String {
    guard let text = String(validating: stem, as: UTF8.self) else { return escaped(stem) }
    return text.precomposedStringWithCanonicalMapping.lowercased()
      .precomposedStringWithCanonicalMapping
  }

  private static func marked(_ name: String, _ digest: String) -> String {
    let mark = "-" + digest.prefix(16)
    var kept = name.utf8.prefix(longest - mark.utf8.count)
    // No escape is cut in two.
    if name.utf8.count > kept.count, let percent = kept.suffix(2).lastIndex(of: 0x25) {
      kept = kept[..<percent]
    }
    return String(Substring(kept)) + mark
  }
}
