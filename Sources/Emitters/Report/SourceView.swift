package import Documents

/// How the source itself looks at a place; only the readers' room can tell.
package struct SourceView: Sendable {
  /// A PNG for each crop at two pixels a point, in the order of the crops; nil where there is none.
  package var pictures: @Sendable ([PageCrop]) -> [[UInt8]?]
  /// A line of a text source by its 1-based number; nil where there is none.
  package var line: @Sendable (Int) -> String?

  package init(
    pictures: @escaping @Sendable ([PageCrop]) -> [[UInt8]?],
    line: @escaping @Sendable (Int) -> String?
  ) {
    self.pictures = pictures
    self.line = line
  }

  /// Where the source cannot be looked at.
  package static let none = SourceView(pictures: { $0.map { _ in nil } }, line: { _ in nil })
}
