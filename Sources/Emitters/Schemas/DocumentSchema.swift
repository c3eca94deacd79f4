internal import Documents

extension Schema {
  static let document = Schema(
    "document", version: Document.schemaVersion,
    "A document as it is printed: every block in reading order, nothing left out",
    [
      "blocks": .list("In reading order", of: block),
      "schemaVersion": .text("The version of this shape"),
      "source": .shared("source"),
    ],
    definitions: ["place": .place, "source": .source, "text": text])

  private static let block = JSONValue.record(
    "A piece of the document",
    [
      "kind": .word(
        "What it is; furniture is what every page repeats",
        [
          "heading", "paragraph", "listItem", "contentsEntry", "footnote", "rule", "table",
          "furniture",
        ]),
      "language": .text("Its language, BCP 47").orNull,
      "level": .whole("A heading's level or a list item's depth, from 1", from: 1).orNull,
      "marker": .text("A list item's or footnote's mark as printed").orNull,
      "places": .places,
      "table": table.orNull,
      "target": .text("A contents entry's page as printed").orNull,
      "text": .shared("text"),
    ])

  private static let table = JSONValue.record(
    "A grid of cells as printed",
    [
      "caption": JSONValue.shared("text").orNull,
      "cells": .list("In row-major order; a position that none covers is blank", of: cell),
      "columns": .whole("How many columns the grid has"),
      "confidence": .whole(
        "How sure the reader is, from 0 to 100; null where the source itself says so"
      ).orNull,
      "headerRows": .list("The header rows, from 0", of: .whole("A row")),
      "rows": .list("Where each row stands, from the top", of: .shared("place")),
    ])

  private static let cell = JSONValue.record(
    "A cell",
    [
      "column": .whole("Its first column, from 0"),
      "columnSpan": .whole("How many columns it covers", from: 1),
      "continuations": .list("Where it goes on after a page break", of: .shared("place")),
      "place": .shared("place"),
      "row": .whole("Its first row, from 0"),
      "rowSpan": .whole("How many rows it covers", from: 1),
      "text": .shared("text"),
    ])

  private static let text = JSONValue.record(
    "Text, and the stretches of it that are set apart",
    [
      "spans": .list(
        "Stretches set in their own way",
        of: .record(
          "A stretch",
          [
            "count": .whole("How long it is, in Unicode scalars"),
            "start": .whole("Where it begins, in Unicode scalars from 0"),
            "style": .word(
              "How it is set",
              ["bold", "italic", "superscript", "subscript", "strikethrough", "underline"]),
          ])),
      "text": .text("All that is printed; a line feed parts the paragraphs of a cell"),
    ])
}
