import Testing

@testable import Validators

@Suite struct PositionsTests {
  @Test(arguments: [
    [], [7], [7, 8, 9], [7, 8, 12, 13, 20], [0, 2, 3],
  ])
  func positionsAreKeptInOrder(_ numbers: [Int]) {
    var positions = Positions()
    for number in numbers { positions.append(number) }
    #expect(Array(positions) == numbers)
    #expect(positions.count == numbers.count)
  }

  @Test func idsAreFoundInOrderAndOutOfIt() {
    let records = ["a", "b", "c", "d"]
    let byID = ByID(records) { $0 }
    var last = 0
    let found = ["a", "b", "b", "d", "a", "x", "b"].map { byID.position(of: $0, after: &last) }
    #expect(found == [0, 1, 1, 3, 0, nil, 1])
  }

  /// Where an id repeats, the first record has it, whatever was asked for before.
  @Test func repeatedIDsAreTheFirstRecords() {
    let byID = ByID(["a", "b", "a", "c"]) { $0 }
    var last = 1
    #expect(byID.position(of: "a", after: &last) == 0)
  }
}
