internal import Emitters
internal import Readers
internal import Synchronization

/// The lengths and hashes of files, noted as they are written, so that none is made a second time
/// to be measured.
final class FileMeasures: Sendable {
  private let known = Mutex<[String: FileMeasure]>([:])

  /// What a file came to when it was written, or what it comes to where it was not.
  func measure(_ file: OutputFile) -> FileMeasure {
    known.withLock { $0[file.name] } ?? Self.measure(file) { _ in }
  }

  /// Writes a file, and notes what it comes to.
  func write(_ file: OutputFile, _ drain: (UnsafeRawBufferPointer) -> Void) {
    let measure = Self.measure(file, drain)
    known.withLock { $0[file.name] = measure }
  }

  private static func measure(
    _ file: OutputFile, _ drain: (UnsafeRawBufferPointer) -> Void
  ) -> FileMeasure {
    var bytes = 0
    let sha256 = Digest.sha256(fedBy: { feed in
      file.write(through: { piece in
        bytes += piece.count
        feed(piece)
        drain(piece)
      })
    })
    return FileMeasure(bytes: bytes, sha256: sha256)
  }
}

extension OutputFile {
  /// Puts its bytes out a piece at a time.
  func write(through drain: (UnsafeRawBufferPointer) -> Void) {
    withoutActuallyEscaping(drain) { drain in
      var sink = ByteSink(drain: drain)
      write(&sink)
      sink.finish()
    }
  }
}
