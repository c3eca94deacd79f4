/// HTML and XML that does harm.
extension HostileInput {
  static var pages: [HostileInput] {
    bodies.map { name, body in
      HostileInput(
        "\(name).html",
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>\(body)<p>\(marker)</p>"
          + "</body></html>", lastWords: marker)
    } + [
      HostileInput("unclosed.html", "<html><body><table><tr><td>" + marker),
      HostileInput("head-only.html", "<html><head><title>x</title></head></html>"),
      HostileInput("cut-tag.html", "<html><body><p>text</p><td colspan=\"3"),
      HostileInput("cut-comment.html", "<html><body><p>text</p><!-- " + repeated("x", 100_000)),
      HostileInput("cut-script.html", "<html><body><p>text</p><script>" + repeated("<p>", 50_000)),
      HostileInput(
        "lying-charset.html",
        "<html><head><meta charset=\"utf-7\"></head><body><p>+ADw-</p></body></html>"),
      HostileInput(
        "utf16-meta.html",
        "<html><head><meta charset=\"utf-16\"></head><body><p>\(marker)</p></body></html>"),
      HostileInput("laughs.html", laughs), HostileInput("laughs.xml", laughs),
      HostileInput(
        "outside.xml",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"),
      HostileInput(
        "outside.html",
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body>&x;</body></html>"),
      HostileInput(
        "include.xml",
        "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"/etc/passwd\" "
          + "parse=\"text\"/></a>"),
    ]
  }

  private static var bodies: [(String, String)] {
    [
      ("depth", repeated("<div>", 100_000)),
      ("depth-closed", repeated("<div>", 20_000) + "deep" + repeated("</div>", 20_000)),
      ("depth-spans", repeated("<span>", 50_000)), ("depth-bold", repeated("<b><i>", 30_000)),
      ("depth-lists", repeated("<ul><li>", 10_000)),
      ("depth-tables", repeated("<table><tr><td>", 3_000)),
      ("depth-quotes", repeated("<blockquote>", 30_000)),
      ("depth-fonts", repeated("<font>", 5_000) + repeated("<p>x", 5_000)),
      ("large-text", "<p>" + repeated("word ", 2_500_000) + "</p>"),
      ("large-cell", "<table><tr><td>" + repeated("word ", 1_000_000) + "</td></tr></table>"),
      ("attributes", "<p" + repeated(" a", 0) + attributes(40_000) + ">x</p>"),
      ("long-attribute", "<p title=\"" + repeated("x", 12_000_000) + "\">x</p>"),
      ("entities", "<p>" + repeated("&lt;&amp;&#65;", 300_000) + "</p>"),
      ("comments", repeated("<!-- x -->", 200_000)), ("empty-tags", repeated("<p></p>", 300_000)),
      ("breaks", repeated("<br>", 500_000)),
      ("columns", "<table><tr>" + repeated("<td>x</td>", 50_000) + "</tr></table>"),
      ("rows", "<table>" + repeated("<tr><td>x</td></tr>", 200_000) + "</table>"),
      ("cells", "<table>" + repeated("<tr>" + repeated("<td>x", 100), 5_000) + "</table>"),
      ("tables", repeated("<table><tr><td>x</td></tr></table>", 30_000)),
      ("colspan", "<table><tr><td colspan=1000000000>x</td></tr></table>"),
      ("rowspan", "<table><tr><td rowspan=1000000000>x</td><td>y</td></tr></table>"),
      (
        "spans", "<table><tr>" + repeated("<td colspan=1000 rowspan=60000>x</td>", 200) + "</table>"
      ),
      (
        "span-grid",
        "<table>" + repeated("<tr><td colspan=900 rowspan=900>x</td></tr>", 900) + "</table>"
      ),
      ("odd-spans", "<table><tr><td colspan=-1>a<td colspan=0>b<td rowspan=1e9>c<td colspan=x>d"),
      ("span-overflow", "<table><tr><td colspan=99999999999999999999999>a</td></tr></table>"),
      ("colgroup", "<table>" + repeated("<col span=1000>", 5_000) + "<tr><td>x</td></tr></table>"),
      ("foreign", "<svg><math>" + repeated("<mi>", 10_000) + "</math></svg>"),
      ("misnested", repeated("<table><p><td><form><tr>", 10_000)),
      ("select", repeated("<select><option>", 10_000)),
      ("frames", repeated("<iframe src=x>", 10_000)),
      ("many-names", (0..<scaled(50_000)).map { "<x\($0)>" }.joined()),
      ("headings", repeated("<h1>Heading</h1>", 50_000)),
      ("scripts", repeated("<script>var a = '<table>';</script>", 20_000)),
      ("hidden", "<p style=\"display:none\">x</p>" + repeated("<p hidden>y</p>", 10_000)),
    ]
  }

  private static func attributes(_ count: Int) -> String {
    (0..<scaled(count)).map { " a\($0)=\"\($0)\"" }.joined()
  }

  private static var laughs: String {
    let entities = (1..<12).map { level in
      "<!ENTITY l\(level) \"\(repeated("&l\(level - 1);", 10))\">"
    }
    return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY l0 \"ha\">\(entities.joined())]>"
      + "<html><body><p>&l11;</p></body></html>"
  }
}
