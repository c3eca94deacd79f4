internal import Foundation

/// Ways out of a sandbox, each tried: "word errno", where 0 says that it was open.
enum Escape {
  static var tries: [String] {
    [
      "read \(code { open("/etc/passwd", O_RDONLY) })",
      "write \(code { open("/tmp/planwright-escape", O_WRONLY | O_CREAT, 0o600) })",
      "list \(code { open("/", O_RDONLY | O_DIRECTORY) })",
      "socket \(code { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) })",
      "execute \(code { execl() })",
      "signal \(code { kill(getppid(), 0) })",
      "spawn \(spawned)",
    ]
  }

  private static func code(_ attempt: () -> Int32) -> Int32 {
    errno = 0
    return attempt() < 0 ? errno : 0
  }

  private static func execl() -> Int32 {
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    return execv("/bin/true", arguments)
  }

  private static var spawned: Int32 {
    let arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
    var process: pid_t = 0
    return posix_spawn(&process, "/bin/true", nil, nil, arguments, nil)
  }
}
