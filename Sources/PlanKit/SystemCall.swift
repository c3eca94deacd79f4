internal import Foundation

/// Calls of the operating system, with its words for why one failed.
package enum SystemCall {
  /// The system's own words, in English whatever the locale: "No such file or directory".
  package static func reason(_ code: Int32) -> String {
    guard let words = strerror(code) else { return "error \(code)" }
    return String(cString: words)
  }

  /// Writes every byte, however many calls that takes; gives the error number of the one that failed.
  package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(
        descriptor, rest.base.baseAddress?.advanced(by: rest.startIndex), rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// Every byte up to the end, at most `limit`; nil in place of bytes where there are more.
  package static func read(from descriptor: Int32, limit: Int) -> Result<[UInt8]?, ErrorNumber> {
    var size = stat()
    let known = fstat(descriptor, &size) == 0 ? max(0, min(limit, Int(size.st_size))) : 0
    var piece = known > 0 ? known + 1 : 1 << 20
    var bytes: [UInt8] = []
    while true {
      var code: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: piece) { buffer, filled in
        while filled < piece {
          let count = Foundation.read(
            descriptor, buffer.baseAddress?.advanced(by: filled), piece - filled)
          if count < 0, errno == EINTR { continue }
          code = count < 0 ? errno : 0
          guard count > 0 else { return }
          filled += count
        }
      }
      if code != 0 { return .failure(ErrorNumber(code: code)) }
      // A file of the size that it said is read in one piece, which nothing copies.
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if bytes.count > limit { return .success(nil) }
      if part.count < piece { return .success(bytes) }
      piece = 1 << 20
    }
  }

  /// What `errno` says.
  package struct ErrorNumber: Error, Hashable, Sendable {
    package var code: Int32
  }
}
