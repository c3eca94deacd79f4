internal import CLinux
internal import Glibc

/// The calls that change the disk, so that a test can make any of them fail.
///
/// Each gives what the system call gives, and leaves its reason in `errno`.
package struct FileSystem: Sendable {
  package var makeFolder: @Sendable (_ within: Int32, _ name: String) -> Int32
  /// Opens a file that must not exist yet, for writing.
  package var create: @Sendable (_ within: Int32, _ name: String) -> Int32
  package var write: @Sendable (_ file: Int32, UnsafeRawBufferPointer) -> Int
  package var sync: @Sendable (_ file: Int32) -> Int32
  /// Writes all of the file system that holds the file to the disk.
  package var syncAll: @Sendable (_ file: Int32) -> Int32
  package var close: @Sendable (_ file: Int32) -> Int32
  package var rename:
    @Sendable (_ from: Int32, _ name: String, _ to: Int32, _ name: String) -> Int32
  package var remove: @Sendable (_ within: Int32, _ name: String, _ isFolder: Bool) -> Int32
  package var truncate: @Sendable (_ file: Int32, _ length: Int) -> Int32

  /// The system's own calls.
  package static let system = FileSystem(
    makeFolder: { mkdirat($0, $1, 0o777) },
    create: { openat($0, $1, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) },
    write: { Glibc.write($0, $1.baseAddress, $1.count) },
    sync: { fsync($0) },
    syncAll: { file in
      let status = linux_sync_file_system(file)
      if status < 0 { errno = -status }
      return status < 0 ? -1 : 0
    },
    close: { Glibc.close($0) },
    rename: { renameat($0, $1, $2, $3) },
    remove: { unlinkat($0, $1, $2 ? AT_REMOVEDIR : 0) },
    truncate: { ftruncate($0, off_t($1)) })

  /// Writes all of the bytes, however many the system takes at once.
  func writeAll(_ bytes: [UInt8], to file: Int32, called name: String) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        write(file, UnsafeRawBufferPointer(rebasing: $0[written...]))
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        throw SystemError("write", name, code: count == 0 ? ENOSPC : errno)
      }
      written += count
    }
  }

  /// Makes a new file that holds the bytes.
  func make(_ name: String, within folder: Int32, bytes: [UInt8]) throws(SystemError) {
    let file = create(folder, name)
    guard file >= 0 else { throw SystemError("create", name) }
    do throws(SystemError) {
      try writeAll(bytes, to: file, called: name)
    } catch {
      _ = close(file)
      throw error
    }
    guard close(file) == 0 else { throw SystemError("close", name) }
  }
}
