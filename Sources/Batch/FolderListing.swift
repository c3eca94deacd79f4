internal import Glibc

/// One name in a folder.
package struct FolderEntry: Hashable, Sendable {
  package var name: [UInt8]
  package var isFolder: Bool

  /// What stands in the folder at a path.
  package static func list(_ path: String) throws(SystemError) -> [FolderEntry] {
    let opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw SystemError("open", path) }
    let folder = Descriptor(opened)
    return try list(folder.number, called: path)
  }

  /// What stands in a folder, in the order of the names' bytes, links not followed.
  static func list(_ folder: Int32, called name: String) throws(SystemError) -> [FolderEntry] {
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemError("open", name) }
    guard let stream = fdopendir(copy) else {
      close(copy)
      throw SystemError("read", name)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    errno = 0
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if bytes != [0x2E], bytes != [0x2E, 0x2E] {
        var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
        if entry.pointee.d_type == UInt8(DT_UNKNOWN) {
          var status = stat()
          let path = bytes.map(CChar.init(bitPattern:)) + [0]
          isFolder =
            fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0
            && status.st_mode & S_IFMT == S_IFDIR
        }
        entries.append(FolderEntry(name: bytes, isFolder: isFolder))
      }
      errno = 0
    }
    guard errno == 0 else { throw SystemError("read", name) }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }
}
