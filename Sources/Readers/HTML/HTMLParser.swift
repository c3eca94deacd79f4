internal import CLibXML2

/// What receives a document's elements and text, in the order of the source.
protocol HTMLSink: AnyObject {
  /// `position` is the number of bytes that stand before the end of the start tag.
  func start(_ tag: HTMLTag?, attributes: HTMLAttributes, position: Int) -> HTMLParser.Verdict
  func end(_ tag: HTMLTag?)
  /// Valid UTF-8, entities decoded; `position` is where it ends.
  func text(_ text: UnsafeBufferPointer<UInt8>, position: Int)
}

/// The attributes of one start tag, valid while it is reported.
struct HTMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  /// The value of an attribute by its lower-case name; "" where it has none.
  subscript(_ name: StaticString) -> String? {
    bytes(of: name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the `style` attribute holds a word, given in lower case.
  func style(says word: StaticString) -> Bool {
    guard let style = bytes(of: "style"), style.count >= word.utf8CodeUnitCount else {
      return false
    }
    return word.withUTF8Buffer { word in
      (0...style.count - word.count).contains { start in
        word.indices.allSatisfy { style[start + $0] | 0x20 == word[$0] | 0x20 }
      }
    }
  }

  private func bytes(of name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let list else { return nil }
    var index = 0
    while let key = list[index] {
      if name.withUTF8Buffer({ $0.elementsEqual(UnsafeBufferPointer(cBytes: key)) }) {
        return list[index + 1].map { UnsafeBufferPointer(cBytes: $0) }
          ?? UnsafeBufferPointer(start: nil, count: 0)
      }
      index += 2
    }
    return nil
  }

  var isEmpty: Bool { list == nil }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a C string, without its NUL.
  fileprivate init(cBytes start: UnsafePointer<UInt8>) {
    var count = 0
    while start[count] != 0 { count += 1 }
    self.init(start: start, count: count)
  }
}

/// The one owner of libxml2's HTML parser, which turns bytes into elements and text.
///
/// It runs without a tree, so that positions are exact and neither depth nor size is cut.
struct HTMLParser: ~Copyable {
  /// Whether a sink wants more.
  enum Verdict { case goOn, stop }

  /// How a parse ended.
  enum End: Equatable {
    case complete
    /// The sink wanted no more.
    case stopped
    /// libxml2 itself gave up at a 1-based line.
    case cut(line: Int)
  }

  private let context: htmlParserCtxtPtr

  /// Nil where memory is short.
  init?() {
    _ = Self.isReady
    guard let context = htmlNewParserCtxt() else { return nil }
    self.context = context
  }

  deinit { htmlFreeParserCtxt(context) }

  private static let isReady: Void = xmlInitParser()

  /// Reports what UTF-8 bytes hold; the same parser may be used again.
  borrowing func parse(_ bytes: UnsafeBufferPointer<UInt8>, into sink: any HTMLSink) -> End {
    guard let start = bytes.baseAddress, !bytes.isEmpty, let handler = context.pointee.sax else {
      return .complete
    }
    let relay = Relay(sink: sink, context: context)
    htmlCtxtReset(context)
    Self.report(through: handler)
    context.pointee.userData = Unmanaged.passUnretained(relay).toOpaque()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NODEFDTD.rawValue
      | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
    let end = withExtendedLifetime(relay) {
      let document = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        htmlCtxtReadMemory(
          context, $0, Int32(clamping: bytes.count), nil, "UTF-8", Int32(options))
      }
      xmlFreeDoc(document)
      if relay.isStopped { return End.stopped }
      let line = context.pointee.input.map { Int($0.pointee.line) } ?? 0
      return context.pointee.disableSAX == 0 ? .complete : .cut(line: line)
    }
    context.pointee.userData = nil
    return end
  }

  private static func report(through handler: UnsafeMutablePointer<xmlSAXHandler>) {
    handler.pointee = xmlSAXHandler()
    handler.pointee.startElement = { data, name, attributes in
      Relay.from(data)?.start(name, attributes)
    }
    handler.pointee.endElement = { data, name in Relay.from(data)?.end(name) }
    handler.pointee.characters = { data, text, count in Relay.from(data)?.text(text, count) }
    handler.pointee.ignorableWhitespace = { data, text, count in
      Relay.from(data)?.text(text, count)
    }
    handler.pointee.cdataBlock = { data, text, count in Relay.from(data)?.text(text, count) }
  }
}

/// What libxml2's callbacks are handed: the sink, and the context that knows the position.
private final class Relay {
  let sink: any HTMLSink
  let context: htmlParserCtxtPtr
  var isStopped = false

  init(sink: any HTMLSink, context: htmlParserCtxtPtr) {
    self.sink = sink
    self.context = context
  }

  static func from(_ data: UnsafeMutableRawPointer?) -> Relay? {
    data.map { Unmanaged<Relay>.fromOpaque($0).takeUnretainedValue() }
  }

  private var position: Int {
    guard let input = context.pointee.input else { return 0 }
    return Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isStopped, let name else { return }
    let tag = HTMLTag(name: UnsafeBufferPointer(cBytes: name))
    let verdict = sink.start(
      tag, attributes: HTMLAttributes(list: attributes), position: position)
    if verdict == .stop {
      isStopped = true
      xmlStopParser(context)
    }
  }

  func end(_ name: UnsafePointer<xmlChar>?) {
    guard !isStopped, let name else { return }
    sink.end(HTMLTag(name: UnsafeBufferPointer(cBytes: name)))
  }

  func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard !isStopped, let text else { return }
    sink.text(UnsafeBufferPointer(start: text, count: Int(count)), position: position)
  }
}
