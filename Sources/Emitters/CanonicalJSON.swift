/// A value that knows how to write itself as canonical JSON.
package protocol CanonicalJSON {
  func write(to json: inout JSONWriter)
}

/// Writes JSON whose strings, numbers and order of keys are those of RFC 8785.
///
/// Written for people it is indented by two spaces and ends in a line feed; taking the insignificant
/// white space away gives exactly the RFC 8785 form, which is what `compact` writes at once.
/// Numbers are whole, or lengths with at most two decimals; every other quantity is a string.
/// Whoever writes an object names its members in the order of their UTF-16 code units.
///
/// Source: RFC 8785, "JSON Canonicalization Scheme (JCS)".
package struct JSONWriter: ~Copyable {
  package enum Layout { case indented, compact }

  package var sink: ByteSink
  private var layout: Layout
  private var depth = 0
  private var isFirst = true

  package init(into sink: consuming ByteSink = ByteSink(), layout: Layout = .indented) {
    self.sink = sink
    self.layout = layout
  }

  /// The bytes of one value, with a final line feed where it is indented.
  package static func bytes(of value: some CanonicalJSON, layout: Layout = .indented) -> [UInt8] {
    var json = JSONWriter(layout: layout)
    value.write(to: &json)
    if layout == .indented { json.sink.put(UInt8(ascii: "\n")) }
    return json.sink.bytes
  }

  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose("{", members, "}")
  }

  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    enclose("[", elements, "]")
  }

  /// A member of the object being written.
  package mutating func member(_ key: StaticString, _ value: some CanonicalJSON) {
    put(key)
    value.write(to: &self)
  }

  /// A member whose key is not known beforehand, and may need escapes.
  package mutating func member(named key: String, _ value: some CanonicalJSON) {
    next()
    quoted(key[...])
    sink.put(layout == .indented ? ": " : ":")
    value.write(to: &self)
  }

  /// A member whose value the closure writes.
  package mutating func member(_ key: StaticString, _ value: (inout JSONWriter) -> Void) {
    put(key)
    value(&self)
  }

  /// An element of the array being written.
  package mutating func element(_ value: some CanonicalJSON) {
    next()
    value.write(to: &self)
  }

  /// Writes what the closure writes on one line, in an indented text too.
  package mutating func onOneLine(_ value: (inout JSONWriter) -> Void) {
    let outside = layout
    layout = .compact
    value(&self)
    layout = outside
  }

  package mutating func string(_ text: String) { quoted(text[...]) }
  package mutating func string(_ text: Substring) { quoted(text) }
  package mutating func literal(_ text: StaticString) { sink.put(text) }
  package mutating func number(_ digits: String) { sink.put(digits) }
  package mutating func number(_ value: Int) { sink.put(decimal: value) }

  private mutating func enclose(
    _ open: Unicode.Scalar, _ inside: (inout JSONWriter) -> Void, _ close: Unicode.Scalar
  ) {
    sink.put(UInt8(ascii: open))
    depth += 1
    isFirst = true
    inside(&self)
    depth -= 1
    if !isFirst { newLine(behindComma: false) }
    isFirst = false
    sink.put(UInt8(ascii: close))
  }

  private mutating func next() {
    newLine(behindComma: !isFirst)
    isFirst = false
  }

  /// Puts a key with all that stands between it and the value before, in one piece: there are more
  /// keys than anything else.
  private mutating func put(_ key: StaticString) {
    let (isFirst, isIndented, blanks) = (isFirst, layout == .indented, 2 * depth)
    let count = key.utf8CodeUnitCount
    sink.put(atMost: blanks + count + 6) { piece in
      var next = piece
      if !isFirst {
        next[0] = UInt8(ascii: ",")
        next += 1
      }
      if isIndented {
        next[0] = 0x0A
        for blank in 0..<blanks { next[1 + blank] = 0x20 }
        next += 1 + blanks
      }
      next[0] = UInt8(ascii: "\"")
      (next + 1).update(from: key.utf8Start, count: count)
      next += 1 + count
      next[0] = UInt8(ascii: "\"")
      next[1] = UInt8(ascii: ":")
      next[2] = 0x20
      return next - piece + (isIndented ? 3 : 2)
    }
    self.isFirst = false
  }

  private mutating func newLine(behindComma: Bool) {
    if behindComma { sink.put(UInt8(ascii: ",")) }
    guard layout == .indented else { return }
    let blanks = 2 * depth
    sink.put(atMost: 1 + blanks) { piece in
      piece[0] = 0x0A
      (piece + 1).update(repeating: 0x20, count: blanks)
      return 1 + blanks
    }
  }

  /// A string with the escapes of RFC 8785 section 3.2.2.2 and no other.
  private mutating func quoted(_ text: Substring) {
    var text = text
    text.withUTF8 { utf8 in
      guard let start = utf8.baseAddress, utf8.count < ByteSink.mostAtOnce - 2,
        !Self.needsEscapes(utf8)
      else { return escaped(utf8) }
      sink.put(atMost: utf8.count + 2) { piece in
        piece[0] = UInt8(ascii: "\"")
        (piece + 1).update(from: start, count: utf8.count)
        piece[utf8.count + 1] = UInt8(ascii: "\"")
        return utf8.count + 2
      }
    }
  }

  /// Told without a branch a byte.
  private static func needsEscapes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in utf8 {
      found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
    }
    return found != 0
  }

  private mutating func escaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    sink.put(UInt8(ascii: "\""))
    var start = 0
    for index in 0..<utf8.count {
      let byte = utf8[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      sink.put(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[start..<index]))
      escape(byte)
      start = index + 1
    }
    sink.put(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[start...]))
    sink.put(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): sink.put("\\\"")
    case UInt8(ascii: "\\"): sink.put("\\\\")
    case 0x08: sink.put("\\b")
    case 0x09: sink.put("\\t")
    case 0x0a: sink.put("\\n")
    case 0x0c: sink.put("\\f")
    case 0x0d: sink.put("\\r")
    default:
      sink.put("\\u00")
      sink.put(byte < 0x10 ? "0" : "1")
      sink.put("0123456789abcdef".utf8.dropFirst(Int(byte & 0xf)).first ?? UInt8(ascii: "0"))
    }
  }
}
