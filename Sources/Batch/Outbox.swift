internal import Findings
internal import Glibc

/// The folder that a batch writes, held by one batch at a time.
///
/// A document's folder is made whole under `.planwright/staging` and then renamed into place, so
/// that at every moment it is there with all its files or not at all.
final class Outbox {
  /// A folder that is written and not yet in its place.
  struct Staged {
    var name: String
    fileprivate var place: String
    fileprivate var files: [String]
  }

  let path: String
  let root: Descriptor
  /// The batch's own folder, `.planwright`.
  let own: Descriptor
  private let staging: Descriptor
  private let lock: Descriptor
  private let system: FileSystem
  private var count = 0

  /// Makes the folder where it is missing, takes its lock, and clears what a killed run left.
  init(_ path: String, system: FileSystem = .system) throws(BatchError) {
    self.path = path
    self.system = system
    do throws(SystemError) {
      try Self.makePath(path, system)
      root = Descriptor(try Self.folder(AT_FDCWD, path, follow: true))
      own = Descriptor(try Self.made(".planwright", within: root.number, system))
      lock = Descriptor(try Self.lockFile(own.number))
    } catch {
      let place = error.subject.hasPrefix(path) ? error.subject : "\(path): \(error.subject)"
      throw BatchError(
        SystemError(error.call, place, code: error.code),
        remedy: "--output needs a folder that can be written")
    }
    try Self.take(lock, path)
    do throws(SystemError) {
      staging = Descriptor(try Self.made("staging", within: own.number, system))
    } catch {
      throw BatchError(error, remedy: "remove \(path)/.planwright and run again")
    }
    try clearStaging()
  }

  /// Writes a document's files aside.
  func stage(_ name: String, _ files: [Work.File]) throws(SystemError) -> Staged {
    count += 1
    let place = String(count)
    do throws(SystemError) {
      let folder = Descriptor(try Self.made(place, within: staging.number, system))
      for file in files { try system.make(file.name, within: folder.number, bytes: file.bytes) }
    } catch {
      throw SystemError(error.call, "\(path)/\(name)", code: error.code)
    }
    return Staged(name: name, place: place, files: files.map(\.name))
  }

  /// Puts all that was written on the disk; the folders may then be published.
  func settle() throws(SystemError) {
    guard system.syncAll(root.number) == 0 else { throw SystemError("sync", path) }
  }

  /// Renames a staged folder into its place, and removes the one that stood there.
  ///
  /// - Parameter isOurs: Whether an earlier run wrote what stands there.
  /// - Returns: Why it was not done, where files stand there that planwright did not write.
  func publish(_ staged: Staged, isOurs: Bool) throws(SystemError) -> String? {
    if let stranger = stranger(in: staged.name, among: isOurs ? nil : staged.files) {
      try remove(staged.place, within: staging.number)
      return stranger
    }
    try setAside(staged.name)
    guard system.rename(staging.number, staged.place, root.number, staged.name) == 0 else {
      throw SystemError("rename", "\(path)/\(staged.name)")
    }
    return nil
  }

  /// Removes a document's folder, unless others wrote there.
  func withdraw(_ name: String) throws(SystemError) {
    guard stranger(in: name, among: nil) == nil else { return }
    try setAside(name)
  }

  /// Makes renamed folders last.
  func seal() throws(SystemError) {
    guard system.sync(root.number) == 0 else { throw SystemError("fsync", path) }
    try empty()
  }

  /// Removes what was set aside or never published.
  func clearStaging() throws(BatchError) {
    do throws(SystemError) {
      try empty()
    } catch {
      throw BatchError(error, remedy: "remove \(path)/.planwright/staging and run again")
    }
  }

  /// What stands in a document's place and may not be replaced: nil where nothing does.
  ///
  /// - Parameter names: The files that may be replaced, or nil for all.
  private func stranger(in name: String, among names: [String]?) -> String? {
    var status = stat()
    guard fstatat(root.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    let where_ = "\(path)/\(name)"
    guard status.st_mode & S_IFMT == S_IFDIR,
      let folder = try? Self.folder(root.number, name, follow: false)
    else { return "\(where_) is no folder; move it away" }
    let held = Descriptor(folder)
    guard let entries = try? FolderEntry.list(held.number, called: where_) else {
      return "\(where_) cannot be read"
    }
    for entry in entries {
      let file = Printable.name(entry.name)
      if entry.isFolder || !(names?.contains(file) ?? true) {
        return "\(where_)/\(Printable.text(file)) was not written by planwright; move it away"
      }
    }
    return nil
  }

  private func setAside(_ name: String) throws(SystemError) {
    count += 1
    guard
      system.rename(root.number, name, staging.number, "old-\(count)") == 0 || errno == ENOENT
    else { throw SystemError("rename", "\(path)/\(name)") }
  }

  private func empty() throws(SystemError) {
    for entry in try FolderEntry.list(staging.number, called: "\(path)/.planwright/staging") {
      do throws(SystemError) {
        try remove(Printable.name(entry.name), within: staging.number)
      } catch {
        throw SystemError(
          error.call, "\(path)/.planwright/staging/\(error.subject)", code: error.code)
      }
    }
  }

  /// Removes a folder of files, following no link.
  private func remove(_ name: String, within parent: Int32) throws(SystemError) {
    if let number = try? Self.folder(parent, name, follow: false) {
      let folder = Descriptor(number)
      for entry in try FolderEntry.list(folder.number, called: name) {
        guard system.remove(folder.number, Printable.name(entry.name), false) == 0 else {
          throw SystemError("unlink", "\(name)/\(Printable.name(entry.name))")
        }
      }
      guard system.remove(parent, name, true) == 0 else { throw SystemError("rmdir", name) }
    } else {
      guard system.remove(parent, name, false) == 0 else { throw SystemError("unlink", name) }
    }
  }
}

extension Outbox {
  /// Makes a folder and all above it that are missing.
  private static func makePath(_ path: String, _ system: FileSystem) throws(SystemError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      var status = stat()
      if stat(made, &status) != 0 {
        guard system.makeFolder(AT_FDCWD, made) == 0 || errno == EEXIST else {
          throw SystemError("mkdir", made)
        }
      }
      made += "/"
    }
  }

  private static func made(
    _ name: String, within parent: Int32, _ system: FileSystem
  ) throws(SystemError) -> Int32 {
    guard system.makeFolder(parent, name) == 0 || errno == EEXIST else {
      throw SystemError("mkdir", name)
    }
    return try folder(parent, name, follow: false)
  }

  private static func folder(
    _ parent: Int32, _ name: String, follow: Bool
  ) throws(SystemError) -> Int32 {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW)
    let opened = openat(parent, name, flags)
    guard opened >= 0 else { throw SystemError("open", name) }
    return opened
  }

  private static func lockFile(_ own: Int32) throws(SystemError) -> Int32 {
    let opened = openat(own, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard opened >= 0 else { throw SystemError("open", ".planwright/lock") }
    return opened
  }

  /// Takes the lock and writes who holds it, or says who does.
  ///
  /// A process that is just ending, or a child that has not yet let go of it, is waited for.
  private static func take(_ lock: borrowing Descriptor, _ path: String) throws(BatchError) {
    let until = Clock.seconds() + 0.5
    var isOurs = flock(lock.number, LOCK_EX | LOCK_NB) == 0
    while !isOurs, Clock.seconds() < until {
      usleep(10_000)
      isOurs = flock(lock.number, LOCK_EX | LOCK_NB) == 0
    }
    guard isOurs else {
      var text = [UInt8](repeating: 0, count: 80)
      let count = max(0, pread(lock.number, &text, text.count, 0))
      let holder = Printable.text(
        String(decoding: text[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
      throw BatchError(
        "\(path)/.planwright/lock is held by \(holder.isEmpty ? "another batch" : holder); "
          + "wait until it ends, or give another --output")
    }
    ftruncate(lock.number, 0)
    let line = "process \(getpid())\n"
    _ = pwrite(lock.number, line, line.utf8.count, 0)
  }
}
