import Documents
import Findings
import Readers
import Synchronization
import Testing

/// PDFs that threads of one process read and draw side by side.
@Suite struct ManyAtOnceTests {
  @Test func readsAndDrawsSideBySide() throws {
    let inputs = (0..<240).map { number in
      let rules = DrawnTable.Rules.allCases[number % DrawnTable.Rules.allCases.count]
      return Input(
        name: "\(number).pdf", bytes: DrawnTable(seed: UInt64(number), rules: rules).pdf())
    }
    let alone = inputs.map { try? Reader.pdf.read($0, .init()).document.tables }
    #expect(alone.allSatisfy { $0?.count == 1 })
    let crop = PageCrop(page: 1, box: .init(points: 0, 0, 300, 300), marks: [])
    let right = Mutex<Set<Int>>([])
    let threads = (0..<8).map { thread in
      Threads.Thread {
        for number in stride(from: thread, to: inputs.count, by: 8) {
          let tables = try? Reader.pdf.read(inputs[number], .init()).document.tables
          let picture = PagePictures.draw([crop], of: inputs[number], password: nil)[0]
          if tables == alone[number], picture != nil { right.withLock { _ = $0.insert(number) } }
        }
      }
    }
    for thread in threads { thread?.join() }
    #expect(right.withLock { $0 } == Set(inputs.indices))
  }
}
