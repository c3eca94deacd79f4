internal import Findings

/// What a worker says of one document, as it travels in frames.
package enum Answer {
  /// The frames of a product or a failure, the files first.
  ///
  /// - Parameter input: The SHA-256 of the document; `digest` makes that of its outputs here, where
  ///   there are as many processors as workers.
  static func frames(
    _ result: Result<Work.Product, Work.Failure>, input: String, digest: Worker.Digest
  ) -> [Frame] {
    var frames: [Frame] = []
    var end = ByteWriter()
    switch held(result) {
    case .success(let product):
      for file in product.files {
        var writer = ByteWriter()
        writer.reserve(file.bytes.count + file.name.utf8.count + 4)
        writer.text(file.name)
        writer.bytes += file.bytes
        frames.append(Frame(.file, writer.bytes))
      }
      let status: Outcome.Status = product.partial == nil ? .converted : .partial
      end.text(status.rawValue)
      end.text(capped(product.partial ?? ""))
      end.text(input)
      end.text(OutputSeal.content(of: product.files, digest))
      for count in [
        product.records, product.findings.errors, product.findings.warnings,
        product.findings.notes, product.pages.map { $0 + 1 } ?? 0,
      ] { end.number(count) }
    case .failure(let failure):
      end.text(failure.kind)
      end.text(capped(failure.message))
      end.text(input)
      end.text("")
      for _ in 0..<5 { end.number(0) }
    }
    frames.append(Frame(.end, end.bytes))
    return frames
  }

  /// A failure in the place of a product of which a file fits no frame.
  private static func held(
    _ result: Result<Work.Product, Work.Failure>
  ) -> Result<Work.Product, Work.Failure> {
    guard case .success(let product) = result,
      let large = product.files.first(where: { $0.bytes.count > FrameDecoder.largest - 1_000 })
    else { return result }
    return .failure(
      Work.Failure(
        kind: Outcome.Status.tooMuchOutput.rawValue,
        message: "its \(large.name) has \(large.bytes.count) bytes, more than the "
          + "\(FrameDecoder.largest) that a worker may hand over"))
  }

  /// The file that a frame holds.
  static func file(_ frame: Frame) throws(FrameError) -> Work.File {
    var reader = ByteReader(frame.payload)
    let name = try reader.text(atMost: 200)
    guard PlainName.isPlain(name) else {
      throw FrameError(description: "an output named \(Printable.text(name))")
    }
    return Work.File(name: name, bytes: reader.rest())
  }

  /// The outcome that an end frame and the files before it make.
  static func outcome(_ end: Frame, files: [Work.File]) throws(FrameError) -> Outcome {
    var reader = ByteReader(end.payload)
    let word = try reader.text(atMost: 32)
    let reason = try reader.text(atMost: longestReason)
    let digests = [try reader.text(atMost: 64), try reader.text(atMost: 64)]
    let counts = [
      try reader.number(), try reader.number(), try reader.number(), try reader.number(),
      try reader.number(),
    ]
    try reader.end()
    guard isWord(word) else {
      throw FrameError(description: "the status \(Printable.text(word))")
    }
    guard digests.allSatisfy(isDigestOrEmpty) else {
      throw FrameError(description: "a digest that is none")
    }
    let status = Outcome.Status(rawValue: word)
    guard status.hasOutputs || files.isEmpty else {
      throw FrameError(description: "files of a document that is \(word)")
    }
    guard Set(files.map { $0.name.lowercased() }).count == files.count else {
      throw FrameError(description: "two outputs of one name")
    }
    return Outcome(
      status, reason: Printable.text(reason), input: digests[0], files: files, content: digests[1],
      records: counts[0],
      findings: FindingCounts(errors: counts[1], warnings: counts[2], notes: counts[3]),
      pages: counts[4] > 0 ? counts[4] - 1 : nil)
  }

  private static let longestReason = 4_096

  private static func capped(_ reason: String) -> String {
    guard reason.utf8.count > longestReason else { return reason }
    return String(decoding: reason.utf8.prefix(longestReason - 4), as: UTF8.self)
      .replacing("\u{FFFD}", with: "")
  }

  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D
      }
  }

  private static func isDigestOrEmpty(_ text: String) -> Bool {
    (text.isEmpty || text.utf8.count == 64)
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
