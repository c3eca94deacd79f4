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
    var bytes: [UInt8] = []
    var size = stat()
    if fstat(descriptor, &size) == 0, size.st_size > 0 {
      bytes.reserveCapacity(min(limit, Int(size.st_size)) + 1)
    }
    let piece = 1 << 20
    while true {
      let start = bytes.count
      var code: Int32 = 0
      var count = 0
      bytes.append(
        contentsOf: [UInt8](unsafeUninitializedCapacity: piece) { buffer, filled in
          repeat {
            count = Foundation.read(descriptor, buffer.baseAddress, piece)
            code = count < 0 ? errno : 0
          } while code == EINTR
          filled = max(0, count)
        })
      if code != 0 { return .failure(ErrorNumber(code: code)) }
      if bytes.count == start { return .success(bytes) }
      if bytes.count > limit { return .success(nil) }
    }
  }

  /// What `errno` says.
  package struct ErrorNumber: Error, Hashable, Sendable {
    package var code: Int32
  }
}
