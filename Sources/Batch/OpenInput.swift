internal import CLinux
internal import Glibc

/// An input that is open for reading and known to be a regular file of a bearable size.
package final class OpenInput {
  /// Why an input is not read.
  package struct Refusal: Error, Hashable, Sendable {
    package var status: Outcome.Status
    package var reason: String
  }

  package let descriptor: Descriptor
  package let bytes: Int

  /// Takes over a descriptor, or the negated errno of the call that should have opened it.
  package init(_ opened: Int32, atMost largest: Int) throws(Refusal) {
    guard opened >= 0 else { throw Self.refusal(code: -opened) }
    descriptor = Descriptor(opened)
    var status = stat()
    guard fstat(opened, &status) == 0 else { throw Self.refusal(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Refusal(status: .notAFile, reason: "it is \(Self.kind(status.st_mode)), not a file")
    }
    bytes = Int(status.st_size)
    guard bytes <= largest else {
      throw Refusal(
        status: .tooLarge,
        reason: "it has \(bytes) bytes, more than the \(largest) that --max-input allows")
    }
  }

  /// Opens what a person named, through links; a pipe or device does not make it wait.
  package static func open(_ path: String, atMost largest: Int) throws(Refusal) -> OpenInput {
    try open(Array(path.utf8), atMost: largest)
  }

  static func open(_ path: [UInt8], atMost largest: Int) throws(Refusal) -> OpenInput {
    let name = path.map(CChar.init(bitPattern:)) + [0]
    let opened = Glibc.open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    return try OpenInput(opened < 0 ? -errno : opened, atMost: largest)
  }

  /// Opens what was found below a folder; a link that leads out of it is refused.
  package static func open(
    _ path: [UInt8], beneath folder: borrowing Descriptor, atMost largest: Int
  ) throws(Refusal) -> OpenInput {
    let opened = (path.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer {
      linux_open_beneath(folder.number, $0.baseAddress)
    }
    return try OpenInput(opened, atMost: largest)
  }

  /// Puts bytes where a worker can read them.
  package static func memory(_ bytes: [UInt8], atMost largest: Int) throws(Refusal) -> OpenInput {
    let file = linux_memory_file()
    var written = 0
    while file >= 0, written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw refusal(code: errno) }
      written += count
    }
    lseek(file, 0, SEEK_SET)
    return try OpenInput(file, atMost: largest)
  }

  /// A copy of standard input to its end, which may be a pipe.
  static func standardInput(atMost largest: Int) throws(Refusal) -> OpenInput {
    let file = linux_memory_file()
    var copied = 0
    var piece = [UInt8](repeating: 0, count: 65_536)
    while file >= 0, copied <= largest {
      let count = read(STDIN_FILENO, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw refusal(code: errno) }
      if count == 0 { break }
      guard write(file, piece, count) == count else { throw refusal(code: errno) }
      copied += count
    }
    lseek(file, 0, SEEK_SET)
    return try OpenInput(file, atMost: largest)
  }

  /// The SHA-256 of all bytes in hexadecimal, or nil where they cannot be read.
  func digest(_ digest: Worker.Digest) -> String? {
    var failed = false
    let number = descriptor.number
    lseek(number, 0, SEEK_SET)
    let value = digest {
      var piece = [UInt8](repeating: 0, count: 65_536)
      let count = read(number, &piece, piece.count)
      failed = failed || count < 0
      return count > 0 ? Array(piece[..<count]) : nil
    }
    lseek(number, 0, SEEK_SET)
    return failed ? nil : value
  }

  private static func refusal(code: Int32) -> Refusal {
    switch code {
    case EXDEV:
      Refusal(status: .notAFile, reason: "it is a link that leads out of the folder")
    case ELOOP:
      Refusal(status: .notAFile, reason: "it is a link that leads to itself or may not be followed")
    case ENXIO, ENODEV:
      Refusal(status: .notAFile, reason: "it is a socket or device, not a file")
    default:
      Refusal(status: .unopened, reason: "it cannot be opened: \(SystemError.words(code))")
    }
  }

  private static func kind(_ mode: mode_t) -> String {
    switch mode & S_IFMT {
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
