extension Schema {
  static let prose = JSONValue.record(
    "What the plan's wording says, as far as a check can hold it against something else",
    [
      "acronymUses": .list(
        "Acronyms used outside the list of acronyms",
        of: .record(
          "An acronym",
          ["acronym": .text("As printed"), "count": .whole("How often"), "places": .places])),
      "bullets": .list(
        "Items of bulleted lists",
        of: .record(
          "An item",
          [
            "heading": .text("The heading that it stands under").orNull,
            "place": .shared("place"), "text": .text("As printed"),
          ])),
      "contents": .list(
        "Lines of the table of contents",
        of: .record(
          "A line",
          [
            "label": .text("The number in front").orNull, "page": .text("As printed").orNull,
            "place": .shared("place"), "text": .text("As printed"),
          ])),
      "explanations": .list(
        "Acronyms explained where they are used",
        of: .record(
          "An explanation",
          [
            "acronym": .text("As printed"), "expansion": .text("As printed"),
            "place": .shared("place"),
          ])),
      "figures": .list(
        "Figures that the text states",
        of: .record(
          "A figure",
          [
            "place": .shared("place"), "text": .text("The sentence that states it"),
            "unit": .text("What is counted").orNull, "value": .decimal("The number"),
          ])),
      "headings": .list(
        "Headings",
        of: .record(
          "A heading",
          [
            "label": .text("The number or label in front").orNull,
            "level": .whole("From 1", from: 1).orNull, "place": .shared("place"),
            "text": .text("As printed"),
          ])),
      "names": .list(
        "Laws, policies and bodies, once for each way they are written",
        of: .record(
          "A name",
          [
            "count": .whole("How often"),
            "kind": .word("What it names", ["law", "policy", "body"]), "places": .places,
            "text": .text("As printed, without its year"), "year": .text("Its year").orNull,
          ])),
      "numberings": .list(
        "Numbers in front of siblings, in the order of the page",
        of: .record(
          "A row of siblings",
          [
            "marks": .list(
              "Their marks",
              of: .record(
                "A mark", ["place": .shared("place"), "printed": .text("As printed")])),
            "of": .text("What is numbered"),
          ])),
      "spans": .list(
        "Spans of years given to the plan",
        of: .record(
          "A span",
          [
            "end": .text("The last year").orNull, "place": .shared("place"),
            "start": .text("The first year").orNull, "text": .text("As printed"),
            "years": .whole("How many years when both ends count").orNull,
          ])),
    ])

  static let tally = JSONValue.record(
    "A table of numbers that prints sums of its own",
    [
      "caption": .text("As printed").orNull,
      "columns": .list(
        "Its columns of numbers",
        of: .record(
          "A column",
          [
            "kind": .word("What it holds", ["amount", "percent"]), "label": .text("As printed"),
            "shareOf": .whole("The column, from 0, that it is a share of").orNull,
            "sumOf": .list("The columns, from 0, that it is the sum of", of: .whole("A column")),
          ])),
      "id": .text("Its place among the document's tallies"), "places": .places,
      "rows": .list(
        "Its rows",
        of: .record(
          "A row",
          [
            "cells": .list("A number a column", of: .shared("amount")),
            "label": .text("As printed"),
            "sumOf": .list("The rows, from 0, that it is the sum of", of: .whole("A row")),
          ])),
    ])
}
