internal import CPoppler

/// Writes pictures as PNG, faster than cairo does: no row is filtered, little effort is spent on
/// packing, which pages of text hardly need, and a picture of few colours takes a byte a pixel.
///
/// Source: W3C, "Portable Network Graphics (PNG) Specification", second edition.
enum PNG {
  /// The picture of a surface in `CAIRO_FORMAT_RGB24`; nil where GLib cannot pack it.
  static func bytes(of surface: OpaquePointer) -> [UInt8]? {
    cairo_surface_flush(surface)
    let width = Int(cairo_image_surface_get_width(surface))
    let height = Int(cairo_image_surface_get_height(surface))
    guard let bytes = cairo_image_surface_get_data(surface), width > 0, height > 0 else {
      return nil
    }
    let stride = Int(cairo_image_surface_get_stride(surface)) / 4
    return bytes.withMemoryRebound(to: UInt32.self, capacity: stride * height) { pixels in
      let palette = Palette.of(pixels, width, height, stride)
      guard
        let packed = packed(
          palette.map { rows($0.indices, width, height) } ?? samples(pixels, width, height, stride))
      else { return nil }
      // Eight bits a sample, then the kind of colour, palette or red, green and blue, and three
      // zeros: the only packing, no filters, rows in order.
      let kind: UInt8 = palette == nil ? 2 : 3
      let header = bigEndian(UInt32(width)) + bigEndian(UInt32(height)) + [8, kind, 0, 0, 0]
      return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
        + (palette.map { chunk("PLTE", $0.samples) } ?? [])
        + chunk("IDAT", packed) + chunk("IEND", [])
    }
  }

  /// The indices of the palette, each row behind the number of its filter, none.
  private static func rows(_ indices: [UInt8], _ width: Int, _ height: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(height * (1 + width))
    for row in 0..<height {
      rows.append(0)
      rows += indices[row * width..<(row + 1) * width]
    }
    return rows
  }

  /// Red, green and blue of each pixel, each row behind the number of its filter, none.
  private static func samples(
    _ pixels: UnsafePointer<UInt32>, _ width: Int, _ height: Int, _ stride: Int
  ) -> [UInt8] {
    let length = 1 + width * 3
    return [UInt8](unsafeUninitializedCapacity: height * length) { samples, count in
      for row in 0..<height {
        var to = row * length
        samples[to] = 0
        to += 1
        for pixel in 0..<width {
          let colour = pixels[row * stride + pixel]
          samples[to] = UInt8(truncatingIfNeeded: colour >> 16)
          samples[to + 1] = UInt8(truncatingIfNeeded: colour >> 8)
          samples[to + 2] = UInt8(truncatingIfNeeded: colour)
          to += 3
        }
      }
      count = height * length
    }
  }

  /// The bytes in zlib's format.
  private static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let compressor = g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 1) else {
      return nil
    }
    defer { g_object_unref(UnsafeMutableRawPointer(compressor)) }
    // What does not shrink grows by less than a thousandth.
    var packed = [UInt8](repeating: 0, count: bytes.count + bytes.count / 512 + 1_024)
    var (read, written): (gsize, gsize) = (0, 0)
    let result = g_converter_convert(
      compressor, bytes, gsize(bytes.count), &packed, gsize(packed.count),
      G_CONVERTER_INPUT_AT_END, &read, &written, nil)
    guard result == G_CONVERTER_FINISHED, read == bytes.count else { return nil }
    return Array(packed[..<Int(written)])
  }

  private static func chunk(_ kind: StaticString, _ data: [UInt8]) -> [UInt8] {
    let body = UnsafeBufferPointer(start: kind.utf8Start, count: 4) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(checksum(body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// The cyclic redundancy check of PNG's annex D.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { sum, byte in
      remainders[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ (sum >> 8)
    }
  }

  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}
