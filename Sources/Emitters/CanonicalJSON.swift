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
package struct JSONWriter {
  package enum Layout { case indented, compact }

  package var sink: ByteSink
  private var layout: Layout
  private var depth = 0
  private var isFirst = true

  package init(into sink: ByteSink = ByteSink(), layout: Layout = .indented) {
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
    quoted(key)
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

  package mutating func string(_ text: String) { quoted(text) }
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

  /// Puts a key with its quotes and colon, in one piece: there are more keys than anything else.
  private mutating func put(_ key: StaticString) {
    next()
    let count = key.utf8CodeUnitCount
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 4) { piece in
      piece[0] = UInt8(ascii: "\"")
      for index in 0..<count { piece[1 + index] = key.utf8Start[index] }
      piece[1 + count] = UInt8(ascii: "\"")
      piece[2 + count] = UInt8(ascii: ":")
      piece[3 + count] = 0x20
      let end = layout == .indented ? count + 4 : count + 3
      sink.put(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(piece)[..<end]))
    }
  }

  private mutating func newLine(behindComma: Bool) {
    guard layout == .indented else {
      if behindComma { sink.put(UInt8(ascii: ",")) }
      return
    }
    let start = behindComma ? 0 : 1
    let end = min(2 + 2 * depth, Self.indent.utf8CodeUnitCount)
    sink.put(UnsafeRawBufferPointer(start: Self.indent.utf8Start + start, count: end - start))
    for _ in (end - 2) / 2..<depth { sink.put("  ") }
  }

  /// A comma, a line feed and the blanks of the deepest level that is usual.
  private static let indent: StaticString = ",\n                    "

  /// A string with the escapes of RFC 8785 section 3.2.2.2 and no other.
  private mutating func quoted(_ text: String) {
    var text = text
    sink.put(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
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
    }
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
