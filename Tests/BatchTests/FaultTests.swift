import Batch
import Foundation
import Synchronization
import Testing

@testable import batch_runner

/// Fails the Nth call of one kind, and all after it where the fault lasts.
struct Fault: Sendable, CustomTestStringConvertible {
  enum Call: String, CaseIterable, Sendable {
    case makeFolder, create, write, sync, syncAll, close, rename, remove
  }

  var call: Call
  var number: Int
  var code: Int32
  var lasts: Bool

  var testDescription: String { "\(call) \(number) fails" }

  var system: FileSystem {
    let count = Counter()
    let fault = self
    let fails: @Sendable (Call) -> Bool = { call in
      guard call == fault.call else { return false }
      let number = count.next()
      let isNow = fault.lasts ? number >= fault.number : number == fault.number
      if isNow { errno = fault.code }
      return isNow
    }
    let real = FileSystem.system
    var system = real
    system.makeFolder = { fails(.makeFolder) ? -1 : real.makeFolder($0, $1) }
    system.create = { fails(.create) ? -1 : real.create($0, $1) }
    system.write = { file, bytes in
      guard fails(.write) else { return real.write(file, bytes) }
      // A full disk takes a part first.
      let code = errno
      _ = real.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
      errno = code
      return -1
    }
    system.sync = { fails(.sync) ? -1 : real.sync($0) }
    system.syncAll = { fails(.syncAll) ? -1 : real.syncAll($0) }
    system.close = { file in
      guard fails(.close) else { return real.close(file) }
      let code = errno
      _ = real.close(file)
      errno = code
      return -1
    }
    system.rename = { fails(.rename) ? -1 : real.rename($0, $1, $2, $3) }
    system.remove = { fails(.remove) ? -1 : real.remove($0, $1, $2) }
    return system
  }

  private final class Counter: Sendable {
    private let value = Mutex(0)
    func next() -> Int {
      value.withLock {
        $0 += 1
        return $0
      }
    }
  }
}

/// A disk that fails at any call: nothing is half there, and the same command goes on.
@Suite(.serialized) struct FaultTests {
  private let scratch = Scratch()

  private func run(_ output: String, _ system: FileSystem = .system) throws -> Int32 {
    var order = BatchOrder(
      inputs: [Array("\(scratch.path)/in".utf8)], output: "\(scratch.path)/\(output)",
      recipe: Recipe(version: "1", rules: "1"), launch: Runner.launch(), jobs: 1,
      digest: Harm.digest)
    order.system = system
    return try Supervisor(order, progress: Progress(.quiet)).run()
  }

  private static let faults = Fault.Call.allCases.flatMap { call in
    [1, 2, 3, 5, 8, 13].flatMap { number in
      [true, false].map {
        Fault(call: call, number: number, code: call == .write ? ENOSPC : EIO, lasts: $0)
      }
    }
  }

  @Test(arguments: faults) func nothingIsHalfThereAndTheBatchGoesOn(fault: Fault) throws {
    for index in 0..<4 { try scratch.file("in/\(index).txt", "words \(index)") }
    try scratch.file("in/bad.txt", "fail damaged")
    #expect(try run("whole") == 3)
    let whole = try scratch.tree("whole")
    do {
      #expect(try run("out", fault.system) == 3)
      #expect(try scratch.tree("out") == whole)
    } catch let error as BatchError {
      #expect(error.description.contains(String(cString: strerror(fault.code))))
      #expect(error.description.contains(scratch.path) || error.description.contains("planwright"))
      for (name, text) in try scratch.tree("out") { #expect(whole[name] == text) }
    }
    #expect(try run("out") == 3)
    #expect(try scratch.tree("out") == whole)
    let left = try FileManager.default.contentsOfDirectory(
      atPath: scratch.path + "/out/.planwright")
    #expect(left.sorted() == ["journal", "lock", "staging"])
    let staging = scratch.path + "/out/.planwright/staging"
    #expect(try FileManager.default.contentsOfDirectory(atPath: staging).isEmpty)
  }
}
