/// The colours of a picture, at most 256, in the order in which they first appear.
///
/// A picture of more is told in 64 steps of red, green and blue, or in 32, which no eye tells from all
/// of them in letters on a page.
struct Palette {
  /// Red, green and blue of each colour.
  private(set) var samples: [UInt8] = []
  /// For each pixel, row by row, its colour's place in the palette.
  private(set) var indices: [UInt8] = []

  /// Each colour's place in the palette, at a place that follows from the colour; -1 where none is.
  private var places = [Int16](repeating: -1, count: 1 << Self.bits)
  private var colours: [UInt32] = []

  private static let bits = 12

  /// The palette of a picture; nil where it takes more colours even so.
  static func of(
    _ pixels: UnsafePointer<UInt32>, _ width: Int, _ height: Int, _ stride: Int
  ) -> Palette? {
    for steps: UInt32 in [255, 63, 31] {
      var palette = Palette()
      if palette.take(pixels, width, height, stride, { nearest(to: $0, steps) }) { return palette }
    }
    return nil
  }

  /// The nearest colour of so many steps of red, green and blue from black to white.
  private static func nearest(to pixel: UInt32, _ steps: UInt32) -> UInt32 {
    [0, 8, 16].reduce(0) { colour, shift in
      let step = (((pixel >> shift) & 0xFF) * steps + 127) / 255
      return colour | ((step * 255 + steps / 2) / steps) << shift
    }
  }

  /// Gives each pixel its index; false where there are too many colours.
  private mutating func take(
    _ pixels: UnsafePointer<UInt32>, _ width: Int, _ height: Int, _ stride: Int,
    _ colour: (UInt32) -> UInt32
  ) -> Bool {
    indices = [UInt8](unsafeUninitializedCapacity: width * height) { indices, count in
      var (last, index): (UInt32?, UInt8) = (nil, 0)
      for row in 0..<height {
        for pixel in row * stride..<row * stride + width {
          if pixels[pixel] != last {
            last = pixels[pixel]
            guard let found = self.index(of: colour(pixels[pixel])) else { return }
            index = found
          }
          indices[count] = index
          count += 1
        }
      }
    }
    return indices.count == width * height
  }

  private mutating func index(of colour: UInt32) -> UInt8? {
    var place = Int((colour &* 0x9E37_79B1) >> (32 - UInt32(Self.bits)))
    while places[place] >= 0 {
      if colours[Int(places[place])] == colour { return UInt8(places[place]) }
      place = (place + 1) & (places.count - 1)
    }
    guard colours.count < 256 else { return nil }
    places[place] = Int16(colours.count)
    colours.append(colour)
    for shift: UInt32 in [16, 8, 0] { samples.append(UInt8(truncatingIfNeeded: colour >> shift)) }
    return UInt8(colours.count - 1)
  }
}
