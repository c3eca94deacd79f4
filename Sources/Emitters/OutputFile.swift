/// A file to be written, named relative to its plan's folder.
package struct OutputFile: Sendable {
  package var name: String
  /// Puts the file's bytes into a sink, in order; the same bytes every time.
  package var write: @Sendable (inout ByteSink) -> Void
  /// What other files have to do with its bytes.
  package var part = Part.none

  package enum Part: Sendable {
    case none
    /// Another file tells its length and hash.
    case measured
    /// It tells those of others, and is made when they are written.
    case measuring
  }

  /// A file whose bytes are made as they are written, because they may be too many to hold.
  package init(name: String, write: @escaping @Sendable (inout ByteSink) -> Void) {
    self.name = name
    self.write = write
  }

  package init(name: String, bytes: [UInt8]) {
    self.init(name: name) { sink in bytes.withUnsafeBytes { sink.put($0) } }
  }

  /// A file that holds a value in canonical JSON, indented for people.
  package init(name: String, json value: some CanonicalJSON & Sendable) {
    self.init(name: name) { sink in
      var json = JSONWriter(into: sink)
      value.write(to: &json)
      json.sink.put(UInt8(ascii: "\n"))
      sink = json.sink
    }
  }

  /// All its bytes.
  package var bytes: [UInt8] {
    var sink = ByteSink()
    write(&sink)
    return sink.bytes
  }
}
