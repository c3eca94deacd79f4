internal import CLinux
internal import Glibc

/// What the kernel offers to hold a worker in, and what of it a worker is held by.
package struct Sandbox: Hashable, Sendable, CustomStringConvertible {
  /// The ABI of Landlock; 0 where the kernel has none.
  package var landlock: Int
  package var seccomp: Bool

  /// What this kernel offers.
  package static var available: Sandbox {
    Sandbox(
      landlock: max(0, Int(linux_landlock_version())), seccomp: linux_seccomp_available() == 0)
  }

  package var isWhole: Bool { landlock > 0 && seccomp }

  package var description: String {
    let files = landlock > 0 ? "landlock \(landlock)" : "no landlock"
    return files + (seccomp ? ", seccomp" : ", no seccomp")
  }

  /// Folders that libraries read while they work: fonts, character maps, encodings.
  private static let readable = [
    "/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig",
    "/etc/fonts", "/var/cache/fontconfig", "/usr/lib", "/usr/lib64", "/lib",
  ]

  /// Holds this process in for good; what the kernel lacks is left out.
  static func enter() -> Sandbox {
    var held = Sandbox(landlock: 0, seccomp: false)
    let paths = readable.map { strdup($0) }
    defer { for path in paths { free(path) } }
    if linux_landlock(paths.map { UnsafePointer($0) }, paths.count) == 0 {
      held.landlock = Int(linux_landlock_version())
    }
    held.seccomp = linux_seccomp() == 0
    return held
  }
}
