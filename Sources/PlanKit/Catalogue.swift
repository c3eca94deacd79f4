internal import Emitters
internal import Readers

/// The versions of what planwright stands on.
package enum Versions {
  package static var libraries: [(name: String, version: String)] { LibraryVersions.all }
}

/// The formats that a conversion can be written in, and the tables that some of them hold.
package enum Formats {
  package static let names = Emitter.all.map(\.name)
  package static let standard = Emitter.standard
  package static let tables = RecordTable.names
}
