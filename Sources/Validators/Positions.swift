/// Positions of records in ascending order; those that follow one another are held as two numbers.
struct Positions: RandomAccessCollection, Sendable {
  private var first: Int32 = 0
  private var run: Int32 = 0
  private var later: [Int32] = []

  var startIndex: Int { 0 }
  var endIndex: Int { Int(run) + later.count }

  subscript(index: Int) -> Int {
    index < run ? Int(first) + index : Int(later[index - Int(run)])
  }

  mutating func append(_ position: Int) {
    let position = Int32(clamping: position)
    if run == 0 { first = position }
    if later.isEmpty, position == first + run { run += 1 } else { later.append(position) }
  }
}
