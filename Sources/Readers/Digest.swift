internal import CDigest

/// SHA-256 of bytes that come a piece at a time.
///
/// Source: FIPS 180-4, "Secure Hash Standard", sections 5.1.1 and 5.3.3.
package struct Digest: ~Copyable {
  /// How blocks of 64 bytes go into the eight words of the state.
  typealias Blocks =
    @convention(c) (UnsafeMutablePointer<UInt32>?, UnsafePointer<UInt8>?, Int) -> Void

  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// What has come and fills no block yet.
  private var rest: [UInt8] = []
  private var count: UInt64 = 0
  private let blocks: Blocks

  private static let block = 64

  package init() { self.init(by: digest_blocks) }

  init(by blocks: @escaping Blocks) { self.blocks = blocks }

  package mutating func take(_ piece: UnsafeRawBufferPointer) {
    var piece = piece[...]
    count += UInt64(piece.count)
    if !rest.isEmpty {
      let filling = piece.prefix(Self.block - rest.count)
      rest += filling
      piece = piece[filling.endIndex...]
      guard rest.count == Self.block else { return }
      blocks(&state, rest, 1)
      rest.removeAll(keepingCapacity: true)
    }
    let whole = piece.count / Self.block
    if whole > 0 {
      UnsafeRawBufferPointer(rebasing: piece).withMemoryRebound(to: UInt8.self) {
        blocks(&state, $0.baseAddress, whole)
      }
    }
    rest += piece.dropFirst(whole * Self.block)
  }

  /// The digest in lower-case hexadecimal.
  package consuming func hexadecimal() -> String {
    var end = rest + [0x80]
    end += [UInt8](repeating: 0, count: (2 * Self.block - 8 - end.count) % Self.block)
    end += (0..<8).map { UInt8(truncatingIfNeeded: (count * 8) >> (56 - 8 * UInt64($0))) }
    blocks(&state, end, end.count / Self.block)
    let digits = Array("0123456789abcdef".utf8)
    let text = state.flatMap { word in
      stride(from: 28, through: 0, by: -4).map { digits[Int(word >> UInt32($0) & 15)] }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Digest {
  /// The digest of the bytes in lower-case hexadecimal.
  package static func sha256(_ bytes: [UInt8]) -> String {
    var digest = Digest()
    bytes.withUnsafeBytes { digest.take($0) }
    return digest.hexadecimal()
  }

  /// The digest of bytes that come a piece at a time, until the closure gives none.
  package static func sha256(of next: () -> [UInt8]?) -> String {
    var digest = Digest()
    while let piece = next() { piece.withUnsafeBytes { digest.take($0) } }
    return digest.hexadecimal()
  }

  /// The digest of bytes that the closure puts, a piece at a time.
  package static func sha256(
    fedBy body: (_ put: (UnsafeRawBufferPointer) -> Void) -> Void
  ) -> String {
    var digest = Digest()
    body { digest.take($0) }
    return digest.hexadecimal()
  }
}
