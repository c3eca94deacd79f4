import Foundation
import Seeded

/// Makes hostile documents out of good ones, the same from the same seed.
struct Mutator {
  private var random: SplitMix
  private let originals: [(name: String, bytes: [UInt8])]

  init(seed: UInt64, folder: String) throws {
    random = SplitMix(seed: seed)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".txt") || $0.hasSuffix(".html") }.sorted()
    originals = names.map { name in
      (name, Array(FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()))
    }
  }

  /// The next mutant.
  mutating func next(_ index: Int) -> HostileInput {
    let original = originals[number(below: originals.count)]
    var bytes = original.bytes
    for _ in 0...number(below: 4) { change(&bytes) }
    return HostileInput("mutant-\(index)-\(original.name)", bytes)
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard bytes.count > 8 else { return }
    let place = number(below: bytes.count)
    let length = min(bytes.count - place, 1 << number(below: 12))
    switch number(below: 9) {
    case 0: for _ in 0..<(1 << number(below: 8)) { flip(&bytes) }
    case 1: bytes.removeSubrange(place..<(place + length))
    case 2:
      bytes.insert(contentsOf: bytes[place..<(place + length)], at: number(below: bytes.count))
    case 3: bytes.removeLast(min(bytes.count - 1, length * 8))
    case 4: for offset in place..<(place + length) { bytes[offset] = UInt8(number(below: 256)) }
    case 5: number(in: &bytes, from: place)
    case 6: token(in: &bytes, at: place)
    case 7: bytes.insert(contentsOf: repeatElement(bytes[place], count: length * 16), at: place)
    default:
      let other = number(below: bytes.count - length)
      for offset in 0..<length { bytes.swapAt(place + offset, other + offset) }
    }
  }

  private mutating func flip(_ bytes: inout [UInt8]) {
    bytes[number(below: bytes.count)] ^= UInt8(1 << number(below: 8))
  }

  /// Puts an odd number in the place of the next one.
  private mutating func number(in bytes: inout [UInt8], from place: Int) {
    guard let start = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) else {
      return
    }
    let end = bytes[start...].firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
    let odd = ["0", "-1", "4294967296", "99999999999999999999", "1e999", "0.0000001", "NaN"]
    bytes.replaceSubrange(start..<end, with: Array(odd[number(below: odd.count)].utf8))
  }

  /// Puts in a word that readers act on.
  private mutating func token(in bytes: inout [UInt8], at place: Int) {
    let words = [
      "<table>", "</td>", "<td colspan=5000 rowspan=5000>", "<!--", "<script>", "&#0;", "\u{0}",
      "endobj", "stream\n", "<<", ">>", "[", "/Kids [1 0 R]", "q ", "BT ", "| --- |\n", "\u{202E}",
      "1.1.1 ", "999,999,999.99", "<sup>", "\r", "\u{1B}[2J",
    ]
    bytes.insert(contentsOf: Array(words[number(below: words.count)].utf8), at: place)
  }

  private mutating func number(below limit: Int) -> Int {
    Int(truncatingIfNeeded: random.next() >> 1) % max(1, limit)
  }
}
