/// A ZIP archive whose members are stored as they are, with no clock in it.
///
/// Source: PKWARE, "APPNOTE.TXT – .ZIP File Format Specification", 6.3.
struct ZipArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  mutating func add(_ name: String, _ content: [UInt8]) {
    let name = Array(name.utf8)
    let offset = UInt32(truncatingIfNeeded: bytes.count)
    let header = Self.header(name, content)
    Self.put(UInt32(0x0403_4b50), to: &bytes)
    bytes += header + name
    bytes += content
    Self.put(UInt32(0x0201_4b50), to: &directory)
    Self.put(UInt16(20), to: &directory)
    directory += header
    for _ in 0..<3 { Self.put(UInt16(0), to: &directory) }
    Self.put(UInt32(0), to: &directory)
    Self.put(offset, to: &directory)
    directory += name
    count += 1
  }

  /// The whole archive.
  func finished() -> [UInt8] {
    var end: [UInt8] = []
    Self.put(UInt32(0x0605_4b50), to: &end)
    Self.put(UInt32(0), to: &end)
    Self.put(count, to: &end)
    Self.put(count, to: &end)
    Self.put(UInt32(truncatingIfNeeded: directory.count), to: &end)
    Self.put(UInt32(truncatingIfNeeded: bytes.count), to: &end)
    Self.put(UInt16(0), to: &end)
    return bytes + directory + end
  }

  /// The fields that a member's own header and its entry in the directory share.
  private static func header(_ name: [UInt8], _ content: [UInt8]) -> [UInt8] {
    let size = UInt32(truncatingIfNeeded: content.count)
    let (version, utf8Names, stored): (UInt16, UInt16, UInt16) = (20, 0x0800, 0)
    let (midnight, firstOf1980): (UInt16, UInt16) = (0, 0x0021)
    var header: [UInt8] = []
    for field in [version, utf8Names, stored, midnight, firstOf1980] { put(field, to: &header) }
    for field in [CRC32.of(content), size, size] { put(field, to: &header) }
    put(UInt16(name.count), to: &header)
    put(UInt16(0), to: &header)
    return header
  }

  private static func put(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// The checksum of ZIP members.
///
/// Source: ISO 3309, polynomial 0xEDB88320 reflected.
enum CRC32 {
  static func of(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xffff_ffff
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xff)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in
      sum & 1 == 1 ? (sum >> 1) ^ 0xedb8_8320 : sum >> 1
    }
  }
}
