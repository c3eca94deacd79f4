internal import Findings

/// A page of ours: one self-contained file under a policy that lets nothing in from outside.
struct Page {
  /// A part of the page that its contents list names.
  struct Section {
    var id: String
    var title: String
    /// What stands beside the title in the contents list: a count.
    var count: Int?
    var body: (inout HTMLWriter) -> Void
  }

  var title: String
  /// BCP 47.
  var language = "en"
  var head: (inout HTMLWriter) -> Void
  var sections: [Section]
  var foot: String
  /// The SHA-256 of bytes in hexadecimal.
  var sha256: ([UInt8]) -> String

  func write(to html: inout HTMLWriter) {
    html.markup("<!DOCTYPE html>\n")
    html.element("html", ["lang": language]) { html in
      html.element("head", [:], writeHead)
      html.markup("\n")
      html.element("body", [:]) { html in
        html.markup("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n")
        html.element("header", ["class": "head"], head)
        writeContents(to: &html)
        html.element("main", ["id": "main"]) { html in
          for section in sections { write(section, to: &html) }
        }
        html.element("footer", ["class": "foot"]) { $0.element("p", [:], foot) }
        html.element("script") { $0.markup(PageScript.text) }
      }
    }
    html.markup("\n")
  }

  private func writeHead(_ html: inout HTMLWriter) {
    html.void("meta", ["charset": "utf-8"])
    html.void(
      "meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    html.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
    html.void("meta", ["name": "color-scheme", "content": "light dark"])
    html.void("meta", ["name": "referrer", "content": "no-referrer"])
    html.element("title", [:], title)
    html.element("style") { $0.markup(PageStyle.text) }
  }

  /// Nothing from anywhere; our one style and our one script by their hashes; pictures held inside.
  private var policy: String {
    "default-src 'none'; style-src '\(hash(PageStyle.text))'; script-src '\(hash(PageScript.text))'; "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }

  /// "sha256-…" as Content Security Policy level 3 writes it.
  private func hash(_ text: StaticString) -> String {
    let digits = Array(sha256(Array(text.description.utf8)).utf8)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { index in
      UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) ?? 0
    }
    return "sha256-\(Base64.text(bytes))"
  }

  private func writeContents(to html: inout HTMLWriter) {
    html.element("nav", ["class": "contents", "aria-label": "Sections"]) { html in
      html.element("ul") { html in
        for section in sections {
          html.element("li") { html in
            html.element("a", ["href": "#\(section.id)"]) { html in
              html.text(section.title)
              if let count = section.count {
                html.markup(" ")
                html.element("span", ["class": "count"], "\(count)")
              }
            }
          }
        }
      }
    }
  }

  private func write(_ section: Section, to html: inout HTMLWriter) {
    html.markup("\n")
    html.element(
      "section", ["id": section.id, "aria-labelledby": "\(section.id)-title"]
    ) { html in
      html.element("h2", ["id": "\(section.id)-title"], section.title)
      section.body(&html)
    }
  }
}
