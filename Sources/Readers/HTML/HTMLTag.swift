internal import Documents

/// An HTML element that means something for what is printed; every other one is transparent.
enum HTMLTag: String, CaseIterable {
  case a, abbr, address, article, aside, b, base, big, blockquote, body, br, button, caption, center
  case cite, code, col, colgroup, dd, del, details, dfn, dir, div, dl, dt, em, embed, fieldset
  case figcaption, figure, font, footer, form, frame, frameset, h1, h2, h3, h4, h5, h6, head, header
  case hgroup, hr, html, i, iframe, img, input, ins, kbd, label, legend, li, link, main, map, mark
  case menu, meta, nav, nobr, noframes, noscript, object, ol, option, p, param, pre, q, s, samp
  case script, section, select, small, span, strike, strong, style, sub, summary, sup, svg, table
  case tbody, td, template, textarea, tfoot, th, thead, time, title, tr, tt, u, ul, `var`, video,
    wbr

  /// The element of a name in any case; nil for an unknown one.
  init?(name: some Sequence<UInt8>) {
    guard let tag = Self.byKey[Self.key(name)] else { return nil }
    self = tag
  }

  private static let byKey: [UInt64: HTMLTag] = {
    var tags: [UInt64: HTMLTag] = [:]
    for tag in allCases { tags[key(tag.rawValue.utf8)] = tag }
    return tags
  }()

  /// The first seven letters in lower case and the length; no two elements share them.
  private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    var key: UInt64 = 0
    var count: UInt64 = 0
    for byte in name {
      if count < 7 {
        key = key << 8 | UInt64((0x41...0x5a).contains(byte) ? byte | 0x20 : byte)
      }
      count += 1
    }
    return key | min(count, 255) << 56
  }

  /// How the element sets its text apart.
  var style: RichText.Span.Style? {
    switch self {
    case .b, .strong: .bold
    case .i, .em, .cite, .dfn, .var: .italic
    case .sup: .superscript
    case .sub: .subscript
    case .s, .strike, .del: .strikethrough
    case .u, .ins: .underline
    default: nil
    }
  }

  /// Whether it begins and ends a paragraph.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dir,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
      .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .option, .p, .pre,
      .section, .summary, .table, .tbody, .tfoot, .thead, .tr, .ul:
      true
    default: false
    }
  }

  /// Whether its content is never printed; what stands in a frame is, where the frame cannot be.
  var isUnprinted: Bool {
    switch self {
    case .script, .style, .template, .svg: true
    default: false
    }
  }

  /// A heading's level.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}
