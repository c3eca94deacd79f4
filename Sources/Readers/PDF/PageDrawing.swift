internal import CCairo
internal import CPoppler
internal import Layout

/// What is drawn on a page beside its text, seen through a cairo observer while poppler draws it.
///
/// Source: cairo's observer surface; poppler has no call that lists a page's paths.
final class PageDrawing {
  private(set) var rulings: [Ruling] = []
  private(set) var shades: [Rect] = []
  private(set) var pictures: [Rect] = []
  private(set) var drawings: [Rect] = []
  /// What transparency groups cover that may hold rules, which the observer does not see.
  private(set) var hidden: Rect?
  /// Whether it fills areas with patterns that are drawn themselves, and may hold text.
  private(set) var hasPatterns = false
  /// Its glyphs that are drawings themselves.
  private(set) var glyphs: DrawnGlyphs
  private let context: OpaquePointer
  private let scale: Double
  private let bounds: Rect
  /// How many shapes are taken in; what comes after is left out.
  private let most: Int

  /// A filled area at most this thick, in points, is a rule.
  private static let thickest = 3.0

  private init(
    context: OpaquePointer, scale: Double, bounds: Rect, most: Int, faces: DrawnFaces
  ) {
    glyphs = DrawnGlyphs(faces)
    self.context = context
    self.scale = scale
    self.bounds = bounds
    self.most = most
  }

  /// How poppler goes through a page.
  enum Way {
    /// As for print, its text left for a pass of its own.
    case forPrint
    /// As for a screen, its text read in the same pass.
    case withText
  }

  /// Whether the one pass is to be had, whose lines stand where those of print do.
  static let canReadTextToo = stands_before_cairo()

  /// Draws the page and watches; nil where cairo gives no surface.
  ///
  /// - Parameter faces: The document's fonts whose glyphs are drawings.
  static func watch(
    _ page: borrowing PopplerPage, _ way: Way, most: Int, faces: DrawnFaces
  ) -> PageDrawing? {
    let size = page.size
    guard size.width >= 1, size.height >= 1 else { return nil }
    // Small glyphs are drawn fast, and cairo keeps paths to a 64th of a point even so.
    let scale = min(0.25, 1000 / max(size.width, size.height))
    let (width, height) = ((size.width * scale).rounded(.up), (size.height * scale).rounded(.up))
    guard
      let target = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(width), Int32(height))
    else { return nil }
    defer { cairo_surface_destroy(target) }
    guard let observer = cairo_surface_create_observer(target, CAIRO_SURFACE_OBSERVER_NORMAL)
    else { return nil }
    defer { cairo_surface_destroy(observer) }
    guard let context = cairo_create(observer) else { return nil }
    defer { cairo_destroy(context) }
    cairo_scale(context, scale, scale)
    let drawing = PageDrawing(
      context: context, scale: scale, bounds: Rect(0, 0, size.width, size.height), most: most,
      faces: faces)
    let data = Unmanaged.passUnretained(drawing).toOpaque()
    cairo_surface_observer_add_fill_callback(observer, Callbacks.fill, data)
    cairo_surface_observer_add_stroke_callback(observer, Callbacks.stroke, data)
    cairo_surface_observer_add_paint_callback(observer, Callbacks.paint, data)
    cairo_surface_observer_add_mask_callback(observer, Callbacks.mask, data)
    // The text is read otherwise; to draw its glyphs would take most of the time.
    watch_drawn_glyphs(Callbacks.shown, data)
    switch way {
    case .forPrint:
      watch_drawing()
      poppler_page_render_for_printing(page.page, context)
    case .withText:
      watch_screen(UnsafeMutableRawPointer(context), Callbacks.filled, Callbacks.masked, data)
      poppler_page_render(page.page, context)
    }
    drawing.hasPatterns = end_of_watching()
    return withExtendedLifetime(drawing) { drawing }
  }

  /// C functions, kept in an enum so that none of them belongs to an actor.
  private enum Callbacks {
    static let fill: cairo_surface_observer_callback_t = { _, _, data in
      PageDrawing.from(data)?.fill()
    }
    static let stroke: cairo_surface_observer_callback_t = { _, _, data in
      PageDrawing.from(data)?.stroke()
    }
    static let paint: cairo_surface_observer_callback_t = { _, _, data in
      PageDrawing.from(data)?.paint()
    }
    static let mask: cairo_surface_observer_callback_t = { _, _, data in
      PageDrawing.from(data)?.mask()
    }
    static let shown:
      @convention(c) (
        UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeRawPointer?, Int32
      ) -> Void = { data, context, glyphs, count in
        guard let context, let glyphs, count > 0 else { return }
        PageDrawing.from(data)?.show(
          UnsafeBufferPointer(
            start: glyphs.assumingMemoryBound(to: cairo_glyph_t.self), count: Int(count)),
          in: OpaquePointer(context))
      }
    static let filled: @convention(c) (UnsafeMutableRawPointer?, Bool) -> Void = {
      data, isPicture in
      if isPicture {
        PageDrawing.from(data)?.fillWithPicture()
      } else {
        PageDrawing.from(data)?.fill()
      }
    }
    static let masked: @convention(c) (UnsafeMutableRawPointer?) -> Void = { data in
      PageDrawing.from(data)?.mask()
    }
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> PageDrawing? {
    data.map { Unmanaged<PageDrawing>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Whether shapes were left out.
  private(set) var isCut = false

  private func isFull() -> Bool {
    let isFull = rulings.count + shades.count + pictures.count + drawings.count >= most
    isCut = isCut || isFull
    return isFull
  }

  // MARK: - Operations

  private func fill() {
    guard !isFull(), let clip else { return }
    let outlines = CairoPath(context, scale: scale).outlines
    // Cairo keeps to a 64th of a point, and fills nothing where no part of a path has an area.
    guard outlines.contains(where: { min($0.box.width, $0.box.height) > 0.001 }) else { return }
    for outline in outlines {
      guard let box = outline.box.intersection(clip) else { continue }
      if outline.isRectangle {
        take(area: box)
      } else if box.width > 1, box.height > 1 {
        drawings.append(box)
      }
    }
  }

  private func stroke() {
    guard !isFull(), let clip else { return }
    var matrix = cairo_matrix_t()
    cairo_get_matrix(context, &matrix)
    var (x, y) = (cairo_get_line_width(context), 0.0)
    cairo_matrix_transform_distance(&matrix, &x, &y)
    let width = (x * x + y * y).squareRoot() / scale
    for outline in CairoPath(context, scale: scale).outlines {
      var isDrawing = outline.isCurved
      for (from, to) in outline.segments {
        let (dx, dy) = (abs(from.x - to.x), abs(from.y - to.y))
        if dy <= 0.5, dx > dy {
          add(.level, at: (from.y + to.y) / 2, from.x, to.x, width, within: clip)
        } else if dx <= 0.5, dy > dx {
          add(.upright, at: (from.x + to.x) / 2, from.y, to.y, width, within: clip)
        } else if dx > 0.5 || dy > 0.5 {
          isDrawing = true
        }
      }
      if isDrawing, let box = outline.box.intersection(clip) { drawings.append(box) }
    }
  }

  /// A fill that covers its whole clip arrives as paint; so does a picture.
  private func paint() {
    guard !isFull(), let clip else { return }
    if isPlain {
      take(area: clip)
    } else if let group {
      take(group, within: clip)
    } else if clip.width < bounds.width - 1 || clip.height < bounds.height - 1 {
      pictures.append(clip)
    }
  }

  /// Images and stencils are drawn as a unit square; one that is thin is a rule.
  ///
  /// A group that is half transparent or under a soft mask arrives as a mask too.
  private func mask() {
    guard !isFull(), let clip else { return }
    if let group { return take(group, within: clip) }
    guard let box = shown(0, 0, 1, 1)?.intersection(clip) else { return }
    if min(box.width, box.height) <= Self.thickest { take(area: box) } else { pictures.append(box) }
  }

  /// On a screen a picture fills the square that it is drawn in.
  private func fillWithPicture() {
    guard !isFull(), let clip else { return }
    for outline in CairoPath(context, scale: scale).outlines {
      if let box = outline.box.intersection(clip), box.width > 0, box.height > 0 {
        pictures.append(box)
      }
    }
  }

  private func show(_ shown: UnsafeBufferPointer<cairo_glyph_t>, in context: OpaquePointer) {
    glyphs.take(shown, in: context, scale: scale, most: most)
  }

  // MARK: - What they come to

  private func take(_ group: OpaquePointer, within clip: Rect) {
    if DrawnGroup(group).mayHoldRules { hidden = hidden?.union(clip) ?? clip }
  }

  private func take(area: Rect) {
    let isWhite = isWhite
    if area.height <= Self.thickest, area.width > area.height {
      add(.level, at: area.middleY, area.left, area.right, area.height, within: area)
    } else if area.width <= Self.thickest, area.height > area.width {
      add(.upright, at: area.middleX, area.top, area.bottom, area.width, within: area)
    } else if !isWhite, max(area.width, area.height) > Self.thickest,
      area.width < bounds.width - 2 || area.height < bounds.height - 2
    {
      shades.append(area)
    }
  }

  private func add(
    _ direction: Ruling.Direction, at position: Double, _ one: Double, _ other: Double,
    _ width: Double, within clip: Rect
  ) {
    let (low, high) =
      direction == .level ? (clip.left, clip.right) : (clip.top, clip.bottom)
    let (near, far) =
      direction == .level ? (clip.top, clip.bottom) : (clip.left, clip.right)
    guard position >= near - 2, position <= far + 2, !isWhite || isOverShade(direction, position)
    else { return }
    let ruling = Ruling(
      direction, at: position, from: max(low, min(one, other)), to: min(high, max(one, other)),
      width: min(width, 20))
    if ruling.length > 0, ruling.length.isFinite { rulings.append(ruling) }
  }

  /// A white rule shows only on a shaded ground.
  private func isOverShade(_ direction: Ruling.Direction, _ position: Double) -> Bool {
    shades.suffix(200).contains { shade in
      direction == .level
        ? shade.top < position && position < shade.bottom
        : shade.left < position && position < shade.right
    }
  }

  private var clip: Rect? {
    var (left, top, right, bottom) = (0.0, 0.0, 0.0, 0.0)
    cairo_clip_extents(context, &left, &top, &right, &bottom)
    return shown(left, top, right, bottom)?.intersection(bounds)
  }

  /// What bounds a rectangle of user space on the page, in points; nil where it has no bounds.
  private func shown(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Rect? {
    func corner(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
      var (x, y) = (x, y)
      cairo_user_to_device(context, &x, &y)
      return (x / scale, y / scale)
    }
    let (a, b, c, d) = (
      corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)
    )
    let rect = Rect(
      min(a.x, b.x, c.x, d.x), min(a.y, b.y, c.y, d.y), max(a.x, b.x, c.x, d.x),
      max(a.y, b.y, c.y, d.y))
    return rect.isFinite ? rect : nil
  }

  private var isPlain: Bool {
    cairo_pattern_get_type(cairo_get_source(context)) == CAIRO_PATTERN_TYPE_SOLID
  }

  /// The group that is painted, where one is: it was drawn on an observer of its own, which says it
  /// is an image and has no pixels to show.
  private var group: OpaquePointer? {
    var surface: OpaquePointer?
    guard
      cairo_pattern_get_surface(cairo_get_source(context), &surface) == CAIRO_STATUS_SUCCESS,
      let surface, cairo_surface_get_type(surface) == CAIRO_SURFACE_TYPE_IMAGE,
      cairo_image_surface_get_width(surface) == 0
    else { return nil }
    return surface
  }

  private var isWhite: Bool {
    var (red, green, blue, alpha) = (0.0, 0.0, 0.0, 0.0)
    guard
      cairo_pattern_get_rgba(cairo_get_source(context), &red, &green, &blue, &alpha)
        == CAIRO_STATUS_SUCCESS
    else { return false }
    return alpha < 0.01 || (red > 0.98 && green > 0.98 && blue > 0.98)
  }
}
