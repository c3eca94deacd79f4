internal import CLinux
internal import Glibc

/// The process that reads documents: it holds no path, and writes only to its socket.
package enum Worker {
  /// The descriptor of the socket to the supervisor.
  static let socket: Int32 = 3

  /// SHA-256 in hexadecimal of the chunks that the closure gives until it gives none.
  package typealias Digest = @Sendable (_ next: () -> [UInt8]?) -> String

  /// Converts one document after another until the supervisor is gone; returns the exit status.
  ///
  /// All limits are set, and the sandbox entered, before the first document's first byte.
  package static func serve(_ work: Work, digest: Digest) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    guard let (first, _) = receive(), first.kind == .setup else { return 2 }
    var setup = ByteReader(first.payload)
    guard let parent = try? setup.number(), let memory = try? setup.number(),
      let files = try? setup.number(), let largest = try? setup.number()
    else { return 2 }
    guard linux_die_with(pid_t(parent)) == 0 else { return 2 }
    let limits = linux_limits(address_space: UInt64(memory) << 10, open_files: UInt64(files))
    guard linux_limit(limits) == 0 else { return 2 }
    let held = Sandbox.enter()
    var ready = ByteWriter()
    ready.number(held.landlock)
    ready.number(held.seccomp ? 1 : 0)
    guard send(Frame(.ready, ready.bytes)) else { return 0 }
    while let (frame, descriptor) = receive() {
      guard frame.kind == .document, descriptor >= 0,
        let name = String(validating: frame.payload, as: UTF8.self)
      else { return 2 }
      let document = Descriptor(descriptor)
      for frame in convert(name, document, largest: largest, work: work, digest: digest) {
        guard send(frame) else { return 0 }
      }
    }
    return 0
  }

  private static func convert(
    _ name: String, _ document: borrowing Descriptor, largest: Int, work: Work, digest: Digest
  ) -> [Frame] {
    let bytes: [UInt8]
    do {
      bytes = try read(document, name: name, atMost: largest)
    } catch {
      return Answer.frames(.failure(error), input: "", digest: digest)
    }
    var chunk: [UInt8]? = bytes
    let input = digest {
      defer { chunk = nil }
      return chunk
    }
    let result: Result<Work.Product, Work.Failure>
    do {
      result = .success(try work.convert(name, bytes))
    } catch {
      result = .failure(error)
    }
    return Answer.frames(result, input: input, digest: digest)
  }

  /// A copy of the document's bytes: a mapped file that shrinks would kill the process.
  private static func read(
    _ document: borrowing Descriptor, name: String, atMost largest: Int
  ) throws(Work.Failure) -> [UInt8] {
    var status = stat()
    guard fstat(document.number, &status) == 0 else {
      throw Work.Failure(kind: "unopened", message: "\(name): read: \(SystemError.words(errno))")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(largest, Int(status.st_size)) + 1)
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(document.number, &piece, piece.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw Work.Failure(kind: "unopened", message: "\(name): read: \(SystemError.words(errno))")
      }
      if count == 0 { return bytes }
      bytes += piece[..<count]
      guard bytes.count <= largest else {
        throw Work.Failure(
          kind: "tooLarge",
          message: "\(name): read: it grew past \(largest) bytes while it was read")
      }
    }
  }

  /// The next frame and the descriptor beside it, or nil where the supervisor is gone.
  private static func receive() -> (Frame, Int32)? {
    var decoder = FrameDecoder()
    var descriptor: Int32 = -1
    var buffer = [UInt8](repeating: 0, count: 8_192)
    while true {
      var beside: Int32 = -1
      let count = linux_receive(socket, &buffer, buffer.count, &beside)
      guard count > 0 else { return nil }
      if beside >= 0 { descriptor = beside }
      buffer[..<count].withUnsafeBytes { decoder.append($0) }
      do {
        if let frame = try decoder.next() { return (frame, descriptor) }
      } catch {
        return nil
      }
    }
  }

  private static func send(_ frame: Frame) -> Bool {
    let bytes = frame.encoded
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
