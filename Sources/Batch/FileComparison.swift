internal import Glibc

/// Whether what is written is what a file already holds.
struct FileComparison: ~Copyable {
  private let file: Descriptor
  private var position = 0
  private var differs: Bool

  init(_ name: String, within folder: Int32) {
    file = Descriptor(openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    differs = file.number < 0
  }

  mutating func compare(_ bytes: [UInt8]) {
    guard !differs, !bytes.isEmpty else { return }
    differs = read(bytes.count) != bytes
    position += bytes.count
  }

  /// Whether all that was written is all that the file holds.
  var isSame: Bool { !differs && read(1).isEmpty }

  private func read(_ count: Int) -> [UInt8] {
    var held = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = held[filled...].withUnsafeMutableBytes {
        pread(file.number, $0.baseAddress, $0.count, off_t(position + filled))
      }
      guard got > 0 else { break }
      filled += got
    }
    return Array(held[..<filled])
  }
}
