internal import CPoppler

/// SHA-256, from GLib.
package enum Digest {
  /// The digest of the bytes in lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    guard let digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count))
    else { return "" }
    defer { g_free(digest) }
    return String(cString: digest)
  }

  /// The digest of bytes that come a piece at a time, until the closure gives none.
  package static func sha256(of next: () -> [UInt8]?) -> String {
    guard let sum = g_checksum_new(G_CHECKSUM_SHA256) else { return "" }
    defer { g_checksum_free(sum) }
    while let piece = next() { g_checksum_update(sum, piece, gssize(piece.count)) }
    return String(cString: g_checksum_get_string(sum))
  }

  /// The digest of bytes that the closure puts, a piece at a time.
  package static func sha256(
    fedBy body: (_ put: (UnsafeRawBufferPointer) -> Void) -> Void
  ) -> String {
    guard let sum = g_checksum_new(G_CHECKSUM_SHA256) else { return "" }
    defer { g_checksum_free(sum) }
    body { piece in
      g_checksum_update(
        sum, piece.baseAddress?.assumingMemoryBound(to: UInt8.self), gssize(piece.count))
    }
    return String(cString: g_checksum_get_string(sum))
  }
}
