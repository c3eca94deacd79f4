import CPoppler
import Documents
import Findings
import PDFWriting
import Readers
import Testing

/// Pictures of pieces of pages, read back by cairo.
@Suite struct PagePicturesTests {
  /// The pixels of a PNG, red, green and blue, row by row.
  private func pixels(of png: [UInt8]) throws -> (width: Int, colours: [UInt32]) {
    let source = Bytes(png)
    let opened = cairo_image_surface_create_from_png_stream(
      { source, bytes, count in
        guard let source, let bytes else { return CAIRO_STATUS_READ_ERROR }
        let from = Unmanaged<Bytes>.fromOpaque(source).takeUnretainedValue()
        return from.read(into: bytes, Int(count)) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
      }, Unmanaged.passUnretained(source).toOpaque())
    let surface = try #require(opened)
    defer { cairo_surface_destroy(surface) }
    try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
    let (width, height) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = Int(cairo_image_surface_get_stride(surface))
    let data = try #require(cairo_image_surface_get_data(surface))
    var colours: [UInt32] = []
    for row in 0..<height {
      for column in 0..<width {
        let pixel = data + row * stride + column * 4
        colours.append(UInt32(pixel[2]) << 16 | UInt32(pixel[1]) << 8 | UInt32(pixel[0]))
      }
    }
    return (width, colours)
  }

  private final class Bytes {
    private var bytes: ArraySlice<UInt8>
    init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

    func read(into buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
      guard bytes.count >= count else { return false }
      for index in 0..<count { buffer[index] = bytes.removeFirst() }
      return true
    }
  }

  private func picture(_ content: String, marks: [PageCrop.Mark] = []) throws -> [UInt8] {
    let crop = PageCrop(page: 1, box: Box(points: 100, 92, 200, 142), marks: marks)
    let pictures = PagePictures.draw(
      [crop], of: Input(name: "a.pdf", bytes: PDFWriter.page(content)), password: nil)
    return try #require(pictures.first ?? nil)
  }

  @Test func aMarkTintsWhatStandsUnderIt() throws {
    // A black square from 110 to 120 points across, 102 to 112 down, in the mark's left half.
    let mark = PageCrop.Mark(box: Box(points: 105, 97, 150, 117), role: .subject)
    let (width, colours) = try pixels(
      of: picture("0 g 110 680 10 10 re f", marks: [mark]))
    #expect(width == 200)
    #expect(colours.count == 200 * 100)
    func colour(_ x: Int, _ y: Int) -> UInt32 { colours[(y - 92) * 2 * width + (x - 100) * 2] }
    #expect(colour(115, 107) == 0x00_0000)
    #expect(colour(140, 107) == 0xFF_E8A8)
    #expect(colour(180, 107) == 0xFF_FFFF)
    #expect(colour(115, 130) == 0xFF_FFFF)
  }

  @Test func aPictureOfFewColoursTakesAByteAPixel() throws {
    let png = try picture("1 0 0 rg 110 680 10 10 re f")
    #expect(png[25] == 3)
    let colours = try Set(pixels(of: png).colours)
    #expect(colours == [0xFF_FFFF, 0xFF_0000])
  }

  @Test func manyColoursComeNearAndWhiteStaysWhite() throws {
    // 100 bars a point wide, in 300 and more shades of grey and red at twice that many pixels.
    let bars = (0..<100).map { "\(Double($0) / 100) 0 0 rg \(100 + $0) 660 1 20 re f\n" }
    let greys = (0..<100).map { "\(Double($0) / 100) g \(100 + $0) 680 1 10 re f\n" }
    let blues = (0..<100).map { "0 0 \(Double($0) / 100) rg \(100 + $0) 690 1 5 re f\n" }
    let png = try picture((bars + greys + blues).joined())
    let (width, colours) = try pixels(of: png)
    #expect(png[25] == 3)
    let seen = Set(colours)
    #expect(seen.contains(0xFF_FFFF))
    // Red 0.5 is 128.
    let red = colours[(120 - 92) * 2 * width + 100]
    #expect(abs(Int(red >> 16) - 128) <= 4 && red & 0xFFFF == 0)
  }

  @Test func moreColoursThanThatAreAllKept() throws {
    // A square for each of 1,000 colours, eight apart, so that five bits tell them all.
    let squares = (0..<1_000).map { number in
      let (red, green, blue) = (number % 10, number / 10 % 10, number / 100)
      let x = Double(100 + number % 40) + 0, y = Double(690 - number / 40)
      return
        "\(Double(red) / 10) \(Double(green) / 10) \(Double(blue) / 10) rg \(x) \(y) 1 1 re f\n"
    }
    let png = try picture(squares.joined())
    #expect(png[25] == 2)
    #expect(try Set(pixels(of: png).colours).count > 900)
  }
}
