internal import Findings
internal import Foundation

/// The names of a batch's output folders: the input's name without its extension, made plain.
package enum OutputNames {
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
    let plain = names.map { name in
      let stem = PlainName.stem(of: name.split(separator: 0x2F).last ?? [])
      return (stem: stem, likeness: likeness(of: stem))
    }
    var uses: [String: Int] = [:]
    for name in plain { uses[name.likeness, default: 0] += 1 }
    for name in reserved + taken { uses[likeness(of: Array(name.utf8)), default: 0] += 1 }
    var given = Set<String>()
    return zip(names, plain).map { whole, name in
      var folder = PlainName.escaped(name.stem)
      var salt = whole
      if uses[name.likeness, default: 0] > 1 || folder.utf8.count > PlainName.longest {
        folder = PlainName.marked(folder, digest(salt))
      }
      while !given.insert(folder.lowercased()).inserted {
        salt.append(0)
        folder = PlainName.marked(PlainName.escaped(name.stem), digest(salt))
      }
      return folder
    }
  }

  /// The same for names that some file system takes for one.
  private static func likeness(of stem: [UInt8]) -> String {
    guard let text = String(validating: stem, as: UTF8.self) else {
      return PlainName.escaped(stem)
    }
    return text.precomposedStringWithCanonicalMapping.lowercased()
      .precomposedStringWithCanonicalMapping
  }
}
