import CDigest
import CPoppler
import Seeded
import Testing

@testable import Readers

@Suite struct DigestTests {
  /// The examples of NIST for FIPS 180-4.
  @Test func giveWhatTheStandardGives() {
    let examples = [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ]
    for (text, digest) in examples { #expect(Digest.sha256(Array(text.utf8)) == digest) }
  }

  /// Each length around those of two blocks, in pieces of every size, by either way and by GLib.
  @Test func isTheSameByEveryWayAndInAnyPieces() throws {
    var random = SplitMix(seed: 256)
    for length in 0...200 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      let sum = try #require(
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)))
      defer { g_free(sum) }
      let expected = String(cString: sum)
      for blocks: Digest.Blocks in [
        { digest_blocks($0, $1, $2) }, { digest_blocks_plainly($0, $1, $2) },
      ] {
        var digest = Digest(by: blocks)
        var rest = bytes[...]
        while !rest.isEmpty {
          let piece = rest.prefix(Int.random(in: 0...130, using: &random))
          piece.withUnsafeBytes { digest.take($0) }
          rest = rest.dropFirst(piece.count)
        }
        #expect(digest.hexadecimal() == expected)
      }
    }
  }
}
