import Extractors
import Testing

@Suite struct NumberConventionTests {
  @Test func oneNumberThatReadsOneWaySettlesIt() {
    let italian = NumberConvention.infer(["2.001", "39.020", "1.755.424", "7"])
    #expect(italian.convention == .comma)
    #expect(italian.settledBy == "1.755.424")
    #expect(italian.contradictedBy == nil)
    #expect(NumberConvention.infer(["2.000", "0.500"]).settledBy == "0.500")
    #expect(NumberConvention.infer(["5 000", "1 389,2"]).convention == .comma)
  }

  @Test func saysWhatCouldBeEither() {
    let open = NumberConvention.infer(["5.000", "36"])
    #expect(open.convention == .point)
    #expect(open.ambiguous == "5.000")
    #expect(open.settledBy == nil)
    #expect(NumberConvention.infer(["5.000"], usual: .comma).convention == .comma)
    #expect(NumberConvention.infer(["12", "7"]).ambiguous == nil)
  }

  @Test func sumsSettleIt() {
    let point = NumberConvention.infer(
      ["5.000", "36", "41.000"], sums: [(["5.000", "36"], "41.000")])
    #expect((point.convention, point.settledBy) == (.point, "41.000"))
    let comma = NumberConvention.infer(
      ["5.000", "36", "5.036"], sums: [(["5.000", "36"], "5.036")])
    #expect((comma.convention, comma.settledBy) == (.comma, "5.036"))
    let none = NumberConvention.infer(
      ["5.000", "6.000", "11.000"], sums: [(["5.000", "6.000"], "11.000")])
    #expect(none.settledBy == nil && none.ambiguous != nil)
  }

  @Test func contradictionsAreNamed() {
    let mixed = NumberConvention.infer(["0.75", "0,5"])
    #expect(mixed.contradictedBy == "0,5")
  }
}
