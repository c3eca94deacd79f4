internal import Foundation

/// Folder names for files: each the file's name without its extension, made plain, and none of
/// them alike.
///
/// Names are alike where some file system takes one for the other, in another case or Unicode form.
/// Those that are, or are too long, get a mark; the order of the files decides nothing.
package enum FolderNames {
  /// A name for each file, in the order of the files.
  ///
  /// - Parameters:
  ///   - files: The files' own names as bytes, without their folders.
  ///   - taken: Names that are not given.
  ///   - mark: At least sixteen digits that tell a file, by its index, from those whose names are
  ///     like its own. Where these are alike too it is asked again, with the next attempt from 1.
  package static func assign(
    _ files: [[UInt8]], taken: some Collection<String> = [],
    mark: (_ file: Int, _ attempt: Int) -> String
  ) -> [String] {
    let plain = files.map { PlainName.escaped(PlainName.stem(of: $0)) }
    let others = taken.map(likeness)
    var attempts = plain.map { $0.utf8.count > PlainName.longest ? 1 : 0 }
    var names = plain
    var marked = names.indices.filter { attempts[$0] > 0 }
    var likenesses = names.map(likeness)
    while true {
      for file in marked {
        names[file] = PlainName.marked(plain[file], mark(file, attempts[file]))
        likenesses[file] = likeness(of: names[file])
      }
      var uses: [String: Int] = [:]
      for name in likenesses + others { uses[name, default: 0] += 1 }
      marked = names.indices.filter { uses[likenesses[$0], default: 0] > 1 }
      if marked.isEmpty { return names }
      for file in marked { attempts[file] += 1 }
    }
  }

  /// The same for names that some file system takes for one.
  private static func likeness(of name: String) -> String {
    let decoded = name.removingPercentEncoding ?? name
    guard !decoded.utf8.allSatisfy({ $0 < 0x80 }) else { return decoded.lowercased() }
    return decoded.precomposedStringWithCanonicalMapping.lowercased()
      .precomposedStringWithCanonicalMapping
  }
}
