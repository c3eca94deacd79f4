internal import CLibXML2
internal import CPoppler

/// The versions of the C libraries that are loaded.
package enum LibraryVersions {
  package static let all: [(name: String, version: String)] = [
    ("poppler", poppler_get_version().map { String(cString: $0) } ?? "unknown"),
    ("libxml2", LIBXML_DOTTED_VERSION),
  ]
}
