internal import Foundation

/// The programs that are built beside the tests that run them.
package enum BuiltProgram {
  /// Where the program of a name is.
  package static func path(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4_096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer[..<max(0, count)].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return URL(filePath: own).deletingLastPathComponent().appending(path: name).path
  }
}
