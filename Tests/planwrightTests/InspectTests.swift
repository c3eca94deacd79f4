import CPoppler
import Foundation
import PDFWriting
import Testing

/// Pages drawn by `inspect --png`, read by cairo.
@Suite struct InspectTests {
  /// A PNG's pixels.
  private final class Picture {
    typealias Pixel = (red: Int, green: Int, blue: Int)
    let width: Int
    let height: Int
    private let surface: OpaquePointer

    init(_ path: String) throws {
      surface = try #require(cairo_image_surface_create_from_png(path))
      try #require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
      width = Int(cairo_image_surface_get_width(surface))
      height = Int(cairo_image_surface_get_height(surface))
    }

    deinit { cairo_surface_destroy(surface) }

    func pixel(_ x: Int, _ y: Int) -> Pixel {
      guard let data = cairo_image_surface_get_data(surface) else { return (0, 0, 0) }
      let place = y * Int(cairo_image_surface_get_stride(surface)) + x * 4
      let value = UnsafeRawPointer(data).load(fromByteOffset: place, as: UInt32.self)
      return (Int(value >> 16 & 255), Int(value >> 8 & 255), Int(value & 255))
    }
  }

  /// The colour that tables are outlined in.
  private func isTable(_ pixel: Picture.Pixel) -> Bool {
    abs(pixel.red - 13) < 4 && abs(pixel.green - 64) < 4 && abs(pixel.blue - 191) < 4
  }

  /// A heading, and a table of three rows and two columns, from 100 to 400 and 102 to 192 points
  /// from the page's top left corner.
  private static let page = PDFWriter.page(
    PDFWriter.text("Costs of the plan", x: 100, y: 740)
      + (0..<3).map { row in
        PDFWriter.text("label", x: 110, y: 670 - 30 * row)
          + PDFWriter.text("12.5", x: 260, y: 670 - 30 * row)
      }.joined()
      + "1 w 100 600 300 90 re 250 600 m 250 690 l 100 630 m 400 630 l 100 660 m 400 660 l S")

  @Test func pagesAreDrawnWithTheirBoxesInPlace() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("plan.pdf", Self.page)
    let outcome = try PlanwrightProcess.run(["inspect", file, "--png", "\(folder.path)/pages"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("1 page drawn into"))
    #expect(folder.names == ["pages", "pages/page-001.png", "plan.pdf"])
    let picture = try Picture("\(folder.path)/pages/page-001.png")
    #expect((picture.width, picture.height) == (1_224, 1_584))
    // Along the middle of the first row and down the middle of the first column, two pixels a point.
    let across = (0..<picture.width).filter { isTable(picture.pixel($0, 250)) }
    let down = (0..<picture.height).filter { isTable(picture.pixel(350, $0)) }
    for (found, expected) in [
      (across.first, 200), (across.last, 800), (down.first, 204), (down.last, 384),
    ] {
      #expect(abs(try #require(found) - expected) <= 4)
    }
    #expect(picture.pixel(450, 250) == (255, 255, 255))
    #expect(picture.pixel(1_000, 1_000) == (255, 255, 255))
  }

  @Test func aFolderThatCannotBeWrittenEndsWith2() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("plan.pdf", Self.page)
    let outcome = try PlanwrightProcess.run(["inspect", file, "--png", file])
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("\(file): write: "))
    #expect(!outcome.messages.contains("--output"))
  }
}
