"""Inputs of any size for the benchmarks: plans as text, and PDFs of ruled tables.

Nothing here is random: the same arguments give the same bytes.
"""

from pathlib import Path

HEADER = "Actions\t\tKPIs\tLead Ministry/ Dept./ supporting organization\tTimeline\n"
WORDS = "review train publish register monitor convene survey draft notify fund".split()


def text_plan(path: Path, size: int) -> None:
    """A plan of about `size` bytes in the layout of nap-hr: tables of 20 actions, 4 KPIs each."""
    with open(path, "w", encoding="utf-8") as out:
        out.write("National Action Plan for Human Rights 2026\n\n")
        out.write("National Action Plan for Human Rights 2026 Matrix\n\n")
        out.write("Thematic Area 1: Everything\n\n")
        number = table = 0
        while out.tell() < size:
            table += 1
            out.write(f"Outcome {table}: What is reached {table}\t\t\t\t\n" + HEADER)
            for _ in range(20):
                number += 1
                word = WORDS[number % len(WORDS)]
                indicators = "".join(
                    f" <li> {mark}. Number of times to {word} item {number}</li>"
                    for mark in ("i", "ii", "iii", "iv"))
                out.write(
                    f"{number}.\t{word.title()} the work of body {number} &amp; its offices\t"
                    f"<ul>{indicators} </ul>\tMoHR, NCHR, Ministry of Interior\t1-2 years\n")
            out.write("\n")


def pdf(path: Path, pages: int, rows: int = 25, columns: int = 6, words: int = 2) -> None:
    """A PDF of ruled tables, one a page, `words` words a cell, in Helvetica."""
    objects: list[bytes] = []

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    add(b"")
    add(b"")
    font = add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    kids = []
    width, height, margin = 842, 595, 36
    step_x = (width - 2 * margin) / columns
    step_y = (height - 2 * margin) / rows
    size = max(2.0, min(8.0, step_y * 0.6))
    for page in range(pages):
        draw = ["0.5 w"]
        for row in range(rows + 1):
            y = margin + row * step_y
            draw.append(f"{margin} {y:.2f} m {width - margin} {y:.2f} l S")
        for column in range(columns + 1):
            x = margin + column * step_x
            draw.append(f"{x:.2f} {margin} m {x:.2f} {height - margin} l S")
        draw.append(f"BT /F1 {size:.1f} Tf")
        for row in range(rows):
            for column in range(columns):
                x = margin + column * step_x + 3
                y = height - margin - (row + 0.7) * step_y
                cell = " ".join(
                    f"{(page * rows + row) * columns + column + word}" for word in range(words))
                draw.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm ({cell}) Tj")
        draw.append("ET")
        stream = "\n".join(draw).encode()
        content = add(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        kids.append(add(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
            b"/Resources << /Font << /F1 %d 0 R >> >> >>" % (width, height, content, font)))
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (
        len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    with open(path, "wb") as out:
        out.write(b"%PDF-1.4\n")
        offsets = []
        for number, body in enumerate(objects, 1):
            offsets.append(out.tell())
            out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        start = out.tell()
        out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
        for offset in offsets:
            out.write(b"%010d 00000 n \n" % offset)
        out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
            len(objects) + 1, start))
