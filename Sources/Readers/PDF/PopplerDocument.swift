internal import CPoppler
internal import Foundation

/// The one owner of an open PDF; it lives and dies on the thread that opened it.
struct PopplerDocument: ~Copyable {
  private let document: OpaquePointer

  /// Held while one is open: poppler draws with one FreeType library for the whole process, which
  /// only one thread may use.
  private static let lock = NSLock()

  /// What `use` makes of a PDF that is held in memory, read where its bytes lie; one at a time in
  /// a process.
  ///
  /// - Throws: `ReadError` of kind encrypted or damaged, and what `use` throws.
  static func open<Value>(
    _ input: Input, password: String?, _ use: (borrowing PopplerDocument) throws(ReadError) -> Value
  ) throws(ReadError) -> Value {
    lock.lock()
    defer { lock.unlock() }
    return try input.bytes.withUnsafeBufferPointer { bytes throws(ReadError) in
      let document = try PopplerDocument(bytes, name: input.name, password: password)
      return try use(document)
    }
  }

  /// - Parameter content: What must stay where it is as long as the document is open.
  private init(
    _ content: UnsafeBufferPointer<UInt8>, name: String, password: String?
  ) throws(ReadError) {
    let bytes = g_bytes_new_static(content.baseAddress, gsize(content.count))
    defer { g_bytes_unref(bytes) }
    var failure: UnsafeMutablePointer<GError>?
    guard let opened = poppler_document_new_from_bytes(bytes, password, &failure) else {
      let code = failure.map { Int($0.pointee.code) }
      if let failure { g_error_free(failure) }
      throw Self.error(code: code, input: name, hasPassword: password != nil)
    }
    document = opened
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  var pageCount: Int { Int(max(0, poppler_document_get_n_pages(document))) }

  /// The page at a 0-based index, or nil where the document names a page that it does not hold.
  func page(at index: Int) -> PopplerPage? {
    guard (0..<pageCount).contains(index),
      let page = poppler_document_get_page(document, Int32(index))
    else { return nil }
    return PopplerPage(page)
  }

  /// What poppler's error codes mean; source: `PopplerError` in poppler-glib.
  private static func error(code: Int?, input: String, hasPassword: Bool) -> ReadError {
    switch code {
    case Int(POPPLER_ERROR_ENCRYPTED.rawValue):
      ReadError(
        kind: .encrypted, input: input,
        problem: hasPassword
          ? "the PDF is encrypted and the password does not open it" : "the PDF is encrypted",
        remedy: "give its password with --password, or save it without one")
    case Int(POPPLER_ERROR_BAD_CATALOG.rawValue):
      ReadError(
        kind: .damaged, input: input, problem: "the PDF's catalogue of pages cannot be read",
        remedy: "get the file anew, or repair it with a tool such as qpdf")
    default:
      ReadError(
        kind: .damaged, input: input, problem: "the PDF is damaged and cannot be opened",
        remedy: "get the file anew, or repair it with a tool such as qpdf")
    }
  }
}

/// The one owner of a page of an open PDF.
struct PopplerPage: ~Copyable {
  let page: OpaquePointer

  init(_ page: OpaquePointer) { self.page = page }

  deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

  /// Whether anything is laid over it, such as links, notes and fields of forms.
  var isAnnotated: Bool {
    guard let annotations = poppler_page_get_annot_mapping(page) else { return false }
    poppler_page_free_annot_mapping(annotations)
    return true
  }

  /// Its width and height in points as shown, or zeros where the file gives nonsense.
  var size: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    guard width.isFinite, height.isFinite else { return (0, 0) }
    return (max(0, width), max(0, height))
  }
}
