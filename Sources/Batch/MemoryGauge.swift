internal import Glibc

/// Reads another process's memory from the kernel, which it cannot lie to.
final class MemoryGauge {
  /// Kilobytes of resident memory.
  struct Reading {
    var resident = 0
    var peak = 0
  }

  private let status: Descriptor
  private let references: Descriptor

  init(_ process: pid_t) {
    status = Descriptor(open("/proc/\(process)/status", O_RDONLY | O_CLOEXEC))
    references = Descriptor(open("/proc/\(process)/clear_refs", O_WRONLY | O_CLOEXEC))
  }

  /// Begins a new peak; where the kernel does not allow it, the peak is that of the whole life.
  ///
  /// Source: proc(5), "/proc/pid/clear_refs", value 5.
  func reset() { _ = pwrite(references.number, "5", 1, 0) }

  func read() -> Reading {
    var text = [UInt8](repeating: 0, count: 4_096)
    let count = pread(status.number, &text, text.count, 0)
    guard count > 0 else { return Reading() }
    return Reading(
      resident: Self.kilobytes("VmRSS:", in: text[..<count]),
      peak: Self.kilobytes("VmHWM:", in: text[..<count]))
  }

  private static func kilobytes(_ field: String, in text: ArraySlice<UInt8>) -> Int {
    guard let line = text.split(separator: 0x0A).first(where: { $0.starts(with: field.utf8) })
    else { return 0 }
    let digits = line.filter { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self)) ?? 0
  }
}
