package import Emitters
internal import Findings
internal import Foundation

/// A folder that files are written into whole or not at all.
///
/// Every file is first written beside its place under a name of its own and brought to disk; only
/// when all are there do they take their names. What a killed run left behind is swept first.
package struct OutputFolder: Sendable {
  package var path: String

  package init(path: String) { self.path = path }

  /// Writes files that are in memory.
  package func write(_ files: [(name: String, bytes: [UInt8])]) throws(PlanwrightError) {
    try write(files.map { OutputFile(name: $0.name, bytes: $0.bytes) })
  }

  package func write(_ files: [OutputFile]) throws(PlanwrightError) {
    try write(files, FileMeasures())
  }

  /// Writes files, those that tell of others last.
  func write(_ files: [OutputFile], _ measures: FileMeasures) throws(PlanwrightError) {
    let folder = try create()
    defer { close(folder) }
    sweep()
    do throws(PlanwrightError) {
      for isLast in [false, true] {
        let results = files.filter { ($0.part == .measuring) == isLast }.concurrentMap { file in
          Result { () throws(PlanwrightError) in try write(file, in: folder, measures) }
        }
        for result in results { try result.get() }
      }
      for file in files {
        guard renameat(folder, temporary(file.name), folder, file.name) == 0 else {
          throw failure(file.name, errno)
        }
      }
      guard fsync(folder) == 0 else { throw failure(nil, errno) }
    } catch {
      for file in files { unlinkat(folder, temporary(file.name), 0) }
      throw error
    }
  }

  /// The folder's descriptor, the folder and those above it made where they are missing.
  private func create() throws(PlanwrightError) -> Int32 {
    let end = path.utf8.endIndex
    for index in path.utf8.indices.dropFirst() + [end]
    where index == end || path.utf8[index] == UInt8(ascii: "/") {
      guard mkdir(String(path[..<index]), 0o755) == 0 || errno == EEXIST else {
        throw failure(nil, errno)
      }
    }
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(nil, errno) }
    return folder
  }

  private func write(
    _ file: OutputFile, in folder: Int32, _ measures: FileMeasures
  ) throws(PlanwrightError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = openat(folder, temporary(file.name), flags, 0o644)
    guard descriptor >= 0 else { throw failure(file.name, errno) }
    var code: Int32?
    let put = { (piece: UnsafeRawBufferPointer) in
      if code == nil { code = SystemCall.write(piece, to: descriptor) }
    }
    if file.part == .measured { measures.write(file, put) } else { file.write(through: put) }
    if code == nil, fsync(descriptor) != 0 { code = errno }
    if close(descriptor) != 0, code == nil { code = errno }
    if let code { throw failure(file.name, code) }
  }

  private static let ending = ".partial"

  private func temporary(_ name: String) -> String { ".\(name).\(getpid())\(Self.ending)" }

  /// Removes what runs that are no more have left half written.
  private func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(".") && name.hasSuffix(Self.ending) {
      let parts = name.split(separator: ".")
      guard parts.count >= 2, let process = pid_t(parts[parts.count - 2]) else { continue }
      let isGone = process == getpid() || (kill(process, 0) != 0 && errno == ESRCH)
      if isGone { unlink("\(path)/\(name)") }
    }
  }

  private func failure(_ name: String?, _ code: Int32) -> PlanwrightError {
    PlanwrightError(
      stage: .write, path: name.map { "\(path)/\($0)" } ?? path, errno: code,
      remedy: "nothing was changed there; choose another folder, or make room")
  }
}
