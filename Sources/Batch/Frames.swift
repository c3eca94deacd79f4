/// What a worker sent is not in the form agreed upon.
package struct FrameError: Error, Hashable, Sendable, CustomStringConvertible {
  package var description: String
}

/// A message between supervisor and worker: four bytes of length, lowest first, one byte of kind,
/// then the payload; the length counts kind and payload.
package struct Frame: Hashable, Sendable {
  package enum Kind: UInt8, Sendable {
    /// To a worker: its limits.
    case setup = 0x53
    /// To a worker: the name of a document, whose open file comes beside it.
    case document = 0x44
    /// From a worker: what holds it in.
    case ready = 0x52
    /// From a worker: one output file.
    case file = 0x46
    /// From a worker: how the document ended.
    case end = 0x45
  }

  package var kind: Kind
  package var payload: [UInt8]

  package init(_ kind: Kind, _ payload: [UInt8]) {
    self.kind = kind
    self.payload = payload
  }

  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.reserve(payload.count + 5)
    writer.number(payload.count + 1)
    writer.bytes.append(kind.rawValue)
    writer.bytes += payload
    return writer.bytes
  }
}

/// Finds frames in bytes that arrive in pieces.
package struct FrameDecoder: Sendable {
  /// The largest frame in bytes.
  package static let largest = 100_000_000
  private var waiting: [UInt8] = []

  package init() {}

  package mutating func append(_ bytes: UnsafeRawBufferPointer) { waiting += bytes }

  /// The next whole frame, or nil where more bytes are needed.
  package mutating func next() throws(FrameError) -> Frame? {
    guard waiting.count >= 4 else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(waiting[$1]) << (8 * $1) }
    guard length >= 1, length <= Self.largest else {
      throw FrameError(description: "a frame of \(length) bytes, where 1 to \(Self.largest) may be")
    }
    guard waiting.count > 4 else { return nil }
    guard let kind = Frame.Kind(rawValue: waiting[4]) else {
      throw FrameError(description: "a frame of the unknown kind \(waiting[4])")
    }
    guard waiting.count >= 4 + length else { return nil }
    let frame = Frame(kind, Array(waiting[5..<(4 + length)]))
    waiting.removeFirst(4 + length)
    return frame
  }

  /// Whether a frame has begun and not ended.
  package var isInsideFrame: Bool { !waiting.isEmpty }
}
