internal import Findings
internal import Glibc

/// What tells whether a document's folder still holds what was written there.
enum OutputSeal {
  /// A digest of the files' names and bytes, in the order of the names.
  static func content(of files: [Work.File], _ digest: Worker.Digest) -> String {
    var chunks: [[UInt8]] = []
    for file in files.sorted(by: { $0.name < $1.name }) {
      chunks.append(Array("\(file.name)\t\(file.bytes.count)\n".utf8))
      if !file.bytes.isEmpty { chunks.append(file.bytes) }
    }
    chunks.reverse()
    return digest { chunks.popLast() }
  }

  /// The same digest, of the files that stand in a folder; nil where they cannot be read.
  static func content(at name: String, within root: Int32, _ digest: Worker.Digest) -> String? {
    guard let names = names(at: name, within: root) else { return nil }
    var files: [Work.File] = []
    for file in names {
      let opened = openat(root, "\(name)/\(file)", O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard opened >= 0 else { return nil }
      let descriptor = Descriptor(opened)
      var bytes: [UInt8] = []
      var piece = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = read(descriptor.number, &piece, piece.count)
        guard count >= 0 else { return nil }
        if count == 0 { break }
        bytes += piece[..<count]
      }
      files.append(Work.File(name: file, bytes: bytes))
    }
    return content(of: files, digest)
  }

  /// A word for the files' sizes, times and inodes, which no write leaves as they are;
  /// nil where there is no such folder.
  static func state(at name: String, within root: Int32) -> String? {
    guard let names = names(at: name, within: root) else { return nil }
    var parts: [String] = []
    for file in names {
      var status = stat()
      guard fstatat(root, "\(name)/\(file)", &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
      parts.append(
        "\(file) \(status.st_mode) \(status.st_size) \(status.st_ino) "
          + "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) "
          + "\(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)")
    }
    return Fingerprint.of(parts)
  }

  private static func names(at name: String, within root: Int32) -> [String]? {
    let opened = openat(root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    let folder = Descriptor(opened)
    return try? FolderEntry.list(folder.number, called: name).map { Printable.name($0.name) }
  }
}
