internal import Findings
internal import Glibc

/// The documents that a batch is given, each once, in the order of their names' bytes.
///
/// A name is the path below the deepest folder that all arguments share, so that it is the same
/// from wherever the batch is started.
final class Inputs {
  private enum Origin {
    /// Named by a person or in a list.
    case file([UInt8])
    /// Found below the folder of this number, at this path.
    case found(Int, [UInt8])
    /// A folder that cannot be listed.
    case lost(String)
  }

  /// The names as bytes.
  private(set) var names: [[UInt8]] = []
  private var origins: [Origin] = []
  private var folders: [OpenFolder] = []
  private let largest: Int

  /// Lists files, and all that stands in folders, but for the batch's own output folder.
  init(_ named: [[UInt8]], except output: borrowing Descriptor, largest: Int) {
    self.largest = largest
    let paths = named.map { $0.isEmpty ? [0x2E] : $0 }
    let parts = paths.map(Self.parts)
    var listed: [(name: [UInt8], origin: Origin)] = []
    let isFolder = paths.map { Self.isFolder($0) }
    let shared = Self.shared(zip(parts, isFolder).map { $1 ? $0 : Array($0.dropLast()) })
    for (index, path) in paths.enumerated() {
      let own = parts[index].dropFirst(shared)
      if isFolder[index] {
        let prefix = own.isEmpty ? [] : Array(own.joined(separator: [0x2F])) + [0x2F]
        listed += walk(path, prefix: prefix, except: output)
      } else {
        listed.append((Array(own.joined(separator: [0x2F])), .file(path)))
      }
    }
    listed.sort { $0.name.lexicographicallyPrecedes($1.name) }
    for (name, origin) in listed where names.last != name {
      names.append(name)
      origins.append(origin)
    }
  }

  var count: Int { names.count }

  func open(_ index: Int) -> Result<OpenInput, OpenInput.Refusal> {
    Result { () throws(OpenInput.Refusal) in
      switch origins[index] {
      case .file(let path): try OpenInput.open(path, atMost: largest)
      case .found(let folder, let path):
        try OpenInput.open(path, beneath: folders[folder].descriptor, atMost: largest)
      case .lost(let reason):
        throw OpenInput.Refusal(status: .unopened, reason: reason)
      }
    }
  }

  private func walk(
    _ root: [UInt8], prefix: [UInt8], except output: borrowing Descriptor
  ) -> [(name: [UInt8], origin: Origin)] {
    var found: [(name: [UInt8], origin: Origin)] = []
    let opened = Glibc.open(Self.terminated(root), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else {
      return [(prefix, .lost("this folder cannot be opened: \(SystemError.words(errno))"))]
    }
    folders.append(OpenFolder(opened))
    let number = folders.count - 1
    let avoided = Identity(output.number)
    var waiting: [[UInt8]] = [[]]
    while let path = waiting.popLast() {
      let name = path.isEmpty ? [0x2E] : path
      let opened = openat(
        folders[number].descriptor.number, Self.terminated(name),
        O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let reason = SystemError.words(errno)
      guard opened >= 0 else {
        found.append((prefix + path, .lost("this folder cannot be opened: \(reason)")))
        continue
      }
      let folder = Descriptor(opened)
      if Identity(folder.number) == avoided { continue }
      guard let entries = try? FolderEntry.list(folder.number, called: Printable.name(root)) else {
        found.append((prefix + path, .lost("this folder cannot be read")))
        continue
      }
      for entry in entries {
        let below = path.isEmpty ? entry.name : path + [0x2F] + entry.name
        if entry.isFolder {
          waiting.append(below)
        } else {
          found.append((prefix + below, .found(number, below)))
        }
      }
    }
    return found
  }

  /// The parts of a path, without those that lead nowhere.
  private static func parts(_ path: [UInt8]) -> [ArraySlice<UInt8>] {
    let parts = path.split(separator: 0x2F).filter { !$0.elementsEqual([0x2E]) }
    return path.first == 0x2F ? [[]] + parts : parts
  }

  private static func terminated(_ path: [UInt8]) -> [CChar] {
    path.map(CChar.init(bitPattern:)) + [0]
  }

  /// How many parts all paths begin with.
  private static func shared(_ paths: [[ArraySlice<UInt8>]]) -> Int {
    guard let first = paths.first else { return 0 }
    return paths.dropFirst().reduce(first.count) { count, path in
      min(count, zip(first, path).prefix { $0 == $1 }.count)
    }
  }

  private static func isFolder(_ path: [UInt8]) -> Bool {
    var status = stat()
    return stat(terminated(path), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private final class OpenFolder {
    let descriptor: Descriptor
    init(_ number: Int32) { descriptor = Descriptor(number) }
  }

  /// What makes a folder the folder it is.
  private struct Identity: Equatable {
    let device: UInt
    let number: UInt

    init(_ folder: Int32) {
      var status = stat()
      fstat(folder, &status)
      device = UInt(status.st_dev)
      number = UInt(status.st_ino)
    }
  }
}
