/// Different words, each with a number; they are found by their bytes, so that none is made a
/// string more than once.
///
/// Sources of the algorithm: open addressing with linear probing (Knuth, "The Art of Computer
/// Programming", volume 3, section 6.4); hashing by the two halves of a product (Lemire and Kaser,
/// "Strongly universal string hashing is fast", 2014).
struct WordBook: Sendable {
  /// The words by their numbers.
  private(set) var words: [String] = []
  /// The UTF-8 of all words, one behind the other, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// For each place the number of the word that has it, or -1; a power of two of them.
  private var places = [Int32](repeating: -1, count: 1 << 10)
  /// Another one in each run, so that no document can be made of words that all have one place.
  private let seed = UInt64(truncatingIfNeeded: Hasher().finalize())

  /// The number of a word; nil where it is not in the book.
  func known(_ word: String) -> Int32? {
    var word = word
    let number = word.withUTF8 { places[place(of: $0)] }
    return number < 0 ? nil : number
  }

  /// The number of a word in UTF-8; one that is new gets the next.
  ///
  /// - Parameter likely: The number of a word that it may be, which is looked at first.
  mutating func number(of word: UnsafeBufferPointer<UInt8>, likely: Int32? = nil) -> Int32 {
    if let likely, holds(Int(likely), word) { return likely }
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
    ends.append(Int32(clamping: bytes.count))
    return number
  }

  /// The place of a word: where it is, or the first free one from where it belongs.
  private func place(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash(of: word)) & mask
    while places[place] >= 0, !holds(Int(places[place]), word) { place = (place + 1) & mask }
    return place
  }

  /// A number in which every byte of a word counts.
  private func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(word)
    var hash = seed ^ UInt64(word.count)
    func take(_ piece: UInt64) {
      let product = (hash ^ piece).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      hash = product.high ^ product.low
    }
    if word.count >= 8 {
      // The last piece may lie over the one before it.
      for start in stride(from: 0, to: word.count - 8, by: 8) {
        take(bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      }
      take(bytes.loadUnaligned(fromByteOffset: word.count - 8, as: UInt64.self))
    } else {
      take(word.reduce(0) { $0 << 8 | UInt64($1) })
    }
    return hash
  }

  private func holds(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : Int(ends[number - 1])
    guard Int(ends[number]) - start == word.count else { return false }
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
