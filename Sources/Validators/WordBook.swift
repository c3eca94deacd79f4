/// Different words, each with a number; they are found by their bytes, so that none is made a
/// string more than once.
///
/// Source of the algorithm: open addressing with linear probing (Knuth, "The Art of Computer
/// Programming", volume 3, section 6.4).
struct WordBook: Sendable {
  /// The words by their numbers.
  private(set) var words: [String] = []
  /// The UTF-8 of all words, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// For each place the number of the word that has it, or -1; a power of two of them.
  private var places = [Int32](repeating: -1, count: 1 << 10)

  /// The number of a word in UTF-8; one that is new gets the next.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
    var place = place(of: word)
    if places[place] >= 0 { return places[place] }
    if words.count * 2 >= places.count {
      grow()
      place = self.place(of: word)
    }
    let number = Int32(words.count)
    places[place] = number
    words.append(String(decoding: word, as: UTF8.self))
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    return number
  }

  /// The place of a word: where it is, or the first free one from where it belongs.
  private func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(word))
    let mask = places.count - 1
    var place = hasher.finalize() & mask
    while places[place] >= 0, !holds(Int(places[place]), word) { place = (place + 1) & mask }
    return place
  }

  private func holds(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      (0..<word.count).allSatisfy { bytes[start + $0] == word[$0] }
    }
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: places.count * 2)
    for number in words.indices {
      var word = words[number]
      word.withUTF8 { places[place(of: $0)] = Int32(number) }
    }
  }
}
