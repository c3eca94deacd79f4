package import Findings

/// What readers and extractors notice on their way, explained as checks are.
package enum Notices {
  /// Every code that the rooms before the checks give a finding.
  package static let all: [Explanation] = amounts + documents + layouts

  private static let amounts = [
    Explanation(
      code: "AMT001", name: "unreadable-amount", severity: .error,
      whatItDoes: "Reports a cell of an amount column that cannot be read as an amount.",
      whyItMatters: "The record is kept with no amount, so every sum over it lacks it.",
      example: "\"12,5O0\" has the letter O for a zero.",
      howToSettle: "Correct the text against the document, or tell the rules how it is written."),
    Explanation(
      code: "AMT002", name: "mixed-numbers", severity: .warning,
      whatItDoes: "Reports a table whose numbers are written in two conventions.",
      whyItMatters: "One of them is read otherwise than it is meant.",
      example: "\"1.250,00\" and \"1,250.00\" stand in one column.",
      howToSettle: "Check the table, and set \"numbers\" in its rule."),
    Explanation(
      code: "AMT003", name: "ambiguous-numbers", severity: .warning,
      whatItDoes: "Reports a table whose numbers can be read in two ways.",
      whyItMatters: "\"5.000\" is five or five thousand.",
      example: "All numbers of a table have one point and three digits behind it.",
      howToSettle: "Set \"numbers\" in the table's rule to \"point\" or \"comma\"."),
    Explanation(
      code: "AMT004", name: "number-convention", severity: .note,
      whatItDoes: "Tells in which convention a table's numbers were read, and why.",
      whyItMatters: "A reader of the data can check the choice.",
      example: "\"22.584,300\" has a point before its comma.",
      howToSettle: "Nothing is to be done where the choice is right."),
    Explanation(
      code: "AMT005", name: "unit-contradiction", severity: .warning,
      whatItDoes: "Reports a unit in a header that the text around the table contradicts.",
      whyItMatters: "Amounts would be a thousand times too large or too small.",
      example: "The header says thousands, the sentence above it gives the total in full.",
      howToSettle: "Find out which is right, and set \"unit\" in the table's rule."),
    Explanation(
      code: "AMT006", name: "unknown-unit", severity: .error,
      whatItDoes: "Reports a plan whose rules expect a line that names the unit, where none does.",
      whyItMatters: "\"2.000\" may be two rupees or two million, so no amount is read.",
      example: "The rules look for \"(PKR in Million)\"; this release prints it in a picture.",
      howToSettle: "Correct \"money\" in the rules, or leave it out where amounts are in full."),
  ]

  private static let documents = [
    Explanation(
      code: "DOC001", name: "encoding-guessed", severity: .warning,
      whatItDoes: "Reports an HTML page that declares no character set and is no UTF-8.",
      whyItMatters: "Letters beyond ASCII may be others than were meant.",
      example: "A page in Windows-1252 without a declaration.",
      howToSettle: "Declare the character set in the page, or convert it to UTF-8."),
    Explanation(
      code: "DOC002", name: "span-clamped", severity: .warning,
      whatItDoes: "Reports a cell that spans more rows or columns than a table may have.",
      whyItMatters: "Cells to its right or below may stand in other columns than were meant.",
      example: "colspan=\"100000\".",
      howToSettle: "Correct the page."),
    Explanation(
      code: "DOC003", name: "missing-page", severity: .error,
      whatItDoes: "Reports a page that a PDF names and does not hold.",
      whyItMatters: "What stood on it is in no record.",
      example: "Page 7 of 12 cannot be had.",
      howToSettle: "Get the file anew, or repair it."),
    Explanation(
      code: "DOC004", name: "page-without-text", severity: .error,
      whatItDoes: "Reports a page that is a picture without text.",
      whyItMatters: "A scanned page can hold a table that nobody will miss in the data.",
      example: "Page 7 is a scan.",
      howToSettle: "Recognise its text, for instance with OCRmyPDF, and convert that."),
    Explanation(
      code: "DOC005", name: "letters-apart", severity: .warning,
      whatItDoes: "Reports a page on which letters that run from right to left stand apart.",
      whyItMatters: "Where words end is a guess, so names and headers may be torn.",
      example: "A page in Nastaliq script, whose letters each stand at a height of their own.",
      howToSettle: "Compare the text with the page, or convert a version as HTML or text."),
    Explanation(
      code: "DOC006", name: "drawing-cut", severity: .error,
      whatItDoes: "Reports a page that draws more shapes than are taken in.",
      whyItMatters: "Rules of a table may be among those left out.",
      example: "A map of 200,000 lines.",
      howToSettle: "Look at the page; if a table stands on it, print it without the drawing."),
    Explanation(
      code: "DOC007", name: "drawing-unseen", severity: .note,
      whatItDoes: "Reports a part of a page that is drawn through a transparency group.",
      whyItMatters: "Rules within it are not seen; its tables are read by white alone.",
      example: "A table under a half transparent layer.",
      howToSettle: "Compare tables on the page with the records."),
    Explanation(
      code: "DOC008", name: "characters-left-out", severity: .error,
      whatItDoes: "Reports a page of which some characters were left out.",
      whyItMatters: "Their text is in no record.",
      example: "The last line of an Arabic page.",
      howToSettle: "Read the page, and enter what is missing by hand."),
    Explanation(
      code: "DOC009", name: "direction-controls", severity: .warning,
      whatItDoes: "Reports text with invisible characters that turn the direction of what follows.",
      whyItMatters: "What is shown differs from what is read: \"1000\" can be shown as \"0001\".",
      example: "A cell holds U+202E in front of its amount.",
      howToSettle:
        "Compare the text with its bytes, and take the characters out where none are due."),
    Explanation(
      code: "DOC010", name: "unknown-characters", severity: .note,
      whatItDoes:
        "Counts the characters of a document that are read as U+FFFD, for no one knows them.",
      whyItMatters: "What they stood for is in no record.",
      example: "A control character in a cell, or a glyph of a PDF that has no letter.",
      howToSettle: "Read what is meant from the document, or get it in another form."),
  ]

  private static let layouts = [
    Explanation(
      code: "LAY001", name: "unknown-header", severity: .warning,
      whatItDoes: "Reports a header that no field of the table's rule has.",
      whyItMatters: "The cells below it are not read.",
      example: "\"Lead body\" became \"Who\".",
      howToSettle: "Add the wording to a field of the rule, or to \"ignored\"."),
    Explanation(
      code: "LAY002", name: "shifted-header", severity: .note,
      whatItDoes: "Reports a header that stands off its columns and was read over those it fits.",
      whyItMatters: "A reader of the data can check the choice.",
      example: "Four labels stand over the first four of five columns.",
      howToSettle: "Compare the table with the records."),
    Explanation(
      code: "LAY003", name: "missing-header", severity: .note,
      whatItDoes: "Reports a table without a header that was read as the table before it.",
      whyItMatters: "A reader of the data can check the choice.",
      example: "The table of outcome 17 begins with its first row.",
      howToSettle: "Compare the table with the records."),
    Explanation(
      code: "LAY004", name: "header-cell-mismatch", severity: .error,
      whatItDoes: "Reports a header whose cells look like something else.",
      whyItMatters: "The records may hold one field's text in another.",
      example: "Numbers stand under \"Lead\".",
      howToSettle: "Check the header against the columns, in the document or in its OCR text."),
    Explanation(
      code: "LAY005", name: "layout-drift", severity: .error,
      whatItDoes: "Reports a table whose headers differ from those its rule was written for.",
      whyItMatters: "Next year's release moved a column, and the old rule would misplace it.",
      example: "\"Budget 2026\" is new, \"Partners\" moved from column 3 to 5.",
      howToSettle: "Correct \"columns\" in the rule, then \"layout\"."),
    Explanation(
      code: "LAY006", name: "facing-pages-joined", severity: .warning,
      whatItDoes: "Reports two tables on facing pages that were read as one by their row numbers.",
      whyItMatters: "Row five of one page was taken to go on in row five of the other.",
      example: "Eleven ruled rows of titles face eleven ruled rows of amounts, of other heights.",
      howToSettle: "Compare a row with the pages."),
    Explanation(
      code: "LAY007", name: "facing-pages-apart", severity: .warning,
      whatItDoes: "Reports two tables that look like one over facing pages and were left apart.",
      whyItMatters: "The columns of the right page are in no record.",
      example: "Seven rows stand on the left page, five on the right one.",
      howToSettle: "Read the pages side by side, and enter the rows by hand."),
    Explanation(
      code: "LAY008", name: "rules-left-out", severity: .warning,
      whatItDoes: "Reports a page that draws so many lines that none was taken for a table's rule.",
      whyItMatters: "Its tables are read by white alone, or not at all.",
      example: "A map of 6,000 level lines beside a table.",
      howToSettle: "Look at the page; if a table stands on it, print it without the drawing."),
  ]
}
