internal import Emitters
internal import Readers
internal import RuleFiles

/// The versions of what planwright stands on.
package enum Versions {
  package static var libraries: [(name: String, version: String)] { LibraryVersions.all }
}

/// The formats that a conversion can be written in, and the tables that some of them hold.
package enum Formats {
  package static let names = Emitter.all.map(\.name)
  package static let standard = Emitter.standard
  package static let report = Emitter.report.name
  package static let tables = RecordTable.names
}

/// The JSON Schemas of the files that planwright writes.
package enum Schemas {
  package static let names = Schema.all.map(\.name)

  /// A schema in canonical JSON; nil where none has the name.
  package static func json(named name: String) -> [UInt8]? {
    Schema.all.first { $0.name == name }?.bytes
  }
}

/// Finds the word that was probably meant.
package enum Spelling {
  /// The nearest of the words; nil where none is near.
  package static func nearest(to word: String, among words: [String]) -> String? {
    NearestWord.to(word, among: words)
  }
}
