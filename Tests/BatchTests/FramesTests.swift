@testable import Batch
import Seeded
import Testing

@testable import batch_runner

/// What the supervisor makes of bytes that a worker sends.
struct FramesTests {
  @Test func framesArriveInAnyPieces() throws {
    let frames = [Frame(.file, [1, 2, 3]), Frame(.end, []), Frame(.ready, Array(0...255))]
    let bytes = frames.flatMap(\.encoded)
    for size in [1, 2, 3, 7, bytes.count] {
      var decoder = FrameDecoder()
      var found: [Frame] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { decoder.append($0) }
        while let frame = try decoder.next() { found.append(frame) }
      }
      #expect(found == frames)
      #expect(!decoder.isInsideFrame)
    }
  }

  @Test(
    arguments: [
      [0, 0, 0, 0, 0x45], [0x01, 0xE1, 0xF5, 0x05, 0x45], [1, 0, 0, 0, 0x00],
      [255, 255, 255, 255],
    ] as [[UInt8]])
  func wrongLengthsAndKindsAreRefused(bytes: [UInt8]) {
    var decoder = FrameDecoder()
    bytes.withUnsafeBytes { decoder.append($0) }
    #expect(throws: FrameError.self) { try decoder.next() }
  }

  @Test func answersSurviveTheWay() throws {
    let product = Work.Product(
      files: [Work.File(name: "plan.json", bytes: Array("{}".utf8))], records: 7,
      findings: FindingCounts(errors: 1, warnings: 2, notes: 3), pages: 0)
    let digest = String(repeating: "a", count: 64)
    let frames = Answer.frames(.success(product), input: digest, digest: Harm.digest)
    let files = [try Answer.file(frames[0])]
    let outcome = try Answer.outcome(frames[1], files: files)
    #expect(outcome.status == .converted)
    #expect(outcome.files == product.files)
    #expect(outcome.records == 7)
    #expect(outcome.findings == product.findings)
    #expect(outcome.pages == 0)
    #expect(outcome.input == digest)
    #expect(outcome.content == Runner.digest("plan.json\t2\n{}"))
  }

  @Test func randomPayloadsAreRefusedOrRead() {
    var generator = SplitMix(seed: 11)
    var refused = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...60, using: &generator)
      let noise = (0..<count).map { _ in
        Bool.random(using: &generator) ? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      if (try? Answer.outcome(Frame(.end, noise), files: [])) == nil { refused += 1 }
      if (try? Answer.file(Frame(.file, noise))) == nil { refused += 1 }
    }
    #expect(refused > 39_000)
  }

  @Test(arguments: [
    "", ".", "..", ".hidden", "a/b", "../a", "a b", "a\u{0}", "é",
    String(repeating: "a", count: 201),
  ])
  func oddFileNamesAreRefused(name: String) {
    var writer = ByteWriter()
    writer.text(name)
    #expect(throws: FrameError.self) { try Answer.file(Frame(.file, writer.bytes)) }
  }
}
