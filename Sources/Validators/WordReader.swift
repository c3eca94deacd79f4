/// Takes the words of a text out of its bytes, as `Wording` compares them.
struct WordReader {
  /// Is given the UTF-8 of each word; reading goes on while it says so.
  typealias Taker = (UnsafeBufferPointer<UInt8>) -> Bool

  /// The UTF-8 of the word being read, its ASCII letters already small.
  private var word: [UInt8] = []
  private var isASCII = true
  private var goesOn = true

  mutating func read(_ text: Substring, _ taker: Taker) {
    var text = text
    text.withUTF8 { read($0, taker) }
  }

  private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, _ taker: Taker) {
    goesOn = true
    var index = 0
    while index < utf8.count {
      guard goesOn else { return }
      let byte = utf8[index]
      if byte == 0x20, word.isEmpty {
        index += 1
      } else if word.isEmpty, let end = Self.endOfPlainWord(utf8, from: index) {
        goesOn = taker(UnsafeBufferPointer(rebasing: utf8[index..<end]))
        index = end
      } else if byte < 0x80 {
        take(byte, taker)
        index += 1
      } else {
        let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        take(beyondASCII: utf8[index..<min(utf8.count, index + length)], taker)
        index += length
      }
    }
    close(taker)
  }

  /// Where a word of small letters and digits ends that begins here and has a blank or the end
  /// behind it, so that it can be taken as it stands; nil where there is none.
  private static func endOfPlainWord(
    _ utf8: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var end = start
    while end < utf8.count, (0x61...0x7A).contains(utf8[end]) || (0x30...0x39).contains(utf8[end]) {
      end += 1
    }
    return end > start && (end == utf8.count || utf8[end] == 0x20) ? end : nil
  }

  private mutating func take(_ byte: UInt8, _ taker: Taker) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "."):
      word.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
    case UInt8(ascii: "&"):
      close(taker)
      word += "and".utf8
      close(taker)
    case UInt8(ascii: "'"): if !word.isEmpty { word.append(byte) }
    case UInt8(ascii: "-") where word.last.map { (0x30...0x39).contains($0) } == true:
      word.append(byte)
    default: close(taker)
    }
  }

  private mutating func take(
    beyondASCII utf8: Slice<UnsafeBufferPointer<UInt8>>, _ taker: Taker
  ) {
    guard let scalar = String(decoding: utf8, as: UTF8.self).unicodeScalars.first else { return }
    if scalar == "\u{2019}" {
      if !word.isEmpty { word.append(UInt8(ascii: "'")) }
    } else if scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .nonspacingMark
    {
      word.append(contentsOf: utf8)
      isASCII = false
    } else {
      close(taker)
    }
  }

  private mutating func close(_ taker: Taker) {
    guard !word.isEmpty else { return }
    while let last = word.last, last == 0x2E || last == 0x27 || last == 0x2D { word.removeLast() }
    if !word.isEmpty, goesOn {
      if !isASCII { word = Array(String(decoding: word, as: UTF8.self).lowercased().utf8) }
      goesOn = word.withUnsafeBufferPointer(taker)
    }
    word.removeAll(keepingCapacity: true)
    isASCII = true
  }
}
