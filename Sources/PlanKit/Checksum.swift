internal import Readers

/// SHA-256 in hexadecimal, for those who cannot see the readers.
package enum Checksum {
  /// The digest of bytes that come a piece at a time, until the closure gives none.
  @Sendable package static func sha256(of next: () -> [UInt8]?) -> String {
    Digest.sha256(of: next)
  }

  package static func sha256(_ text: String) -> String { Digest.sha256(Array(text.utf8)) }
}
