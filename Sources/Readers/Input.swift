/// A document's bytes and the name that messages call it by.
package struct Input: Sendable {
  /// A file name without its folder, or "-" for standard input.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
