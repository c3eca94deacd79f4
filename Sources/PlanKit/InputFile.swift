internal import Foundation
package import Readers

/// A document on disk or on standard input, opened without trusting it.
package enum InputFile {
  /// The largest document that is read: 200 MB.
  package static let limit = 200 << 20

  /// The bytes of a regular file, or of standard input for "-".
  ///
  /// A pipe, device or folder is refused; a link is followed.
  package static func read(_ path: String) throws(PlanwrightError) -> Input {
    if path == "-" { return Input(name: "-", bytes: try bytes(of: path, STDIN_FILENO)) }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw PlanwrightError(
        stage: .open, path: path, errno: errno,
        remedy: "check the path and that you may read it")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw PlanwrightError(
        stage: .open, kind: "notAFile",
        description: "\(path): open: it is no regular file; give a document")
    }
    return Input(name: name(of: path), bytes: try bytes(of: path, descriptor))
  }

  /// The bytes alone.
  package static func bytes(_ path: String) throws(PlanwrightError) -> [UInt8] {
    try read(path).bytes
  }

  /// A path's last part.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func bytes(
    of path: String, _ descriptor: Int32
  ) throws(PlanwrightError) -> [UInt8] {
    switch SystemCall.read(from: descriptor, limit: limit) {
    case .success(let bytes?): return bytes
    case .success(nil):
      throw PlanwrightError(
        stage: .open, kind: "tooLarge",
        description:
          "\(path): open: it is larger than \(limit >> 20) MB, the most that is read; split it")
    case .failure(let error):
      throw PlanwrightError(
        stage: .open, path: path, errno: error.code, remedy: "check the file and its disk")
    }
  }
}
