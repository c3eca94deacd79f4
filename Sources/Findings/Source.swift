/// The document that a plan was read from, named so that anyone can tell whether theirs is the same.
public struct Source: Codable, Hashable, Sendable {
  /// The file's name, without its folder.
  public var file: String
  /// "text/plain", "text/html", "text/markdown" or "application/pdf".
  public var mediaType: String
  public var bytes: Int
  /// The SHA-256 of the bytes, in lower-case hexadecimal.
  public var sha256: String
  /// How many pages it has, where it has pages.
  public var pages: Int?

  package init(file: String, mediaType: String, bytes: Int, sha256: String, pages: Int? = nil) {
    self.file = file
    self.mediaType = mediaType
    self.bytes = bytes
    self.sha256 = sha256
    self.pages = pages
  }
}
