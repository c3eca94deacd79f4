"""What planwright is measured against, and how each is called on a file."""

import shutil
from pathlib import Path

PACKAGES = [
    "pymupdf", "pdfplumber", "camelot-py", "opencv-python-headless", "ghostscript",
    "tabula-py", "img2table", "lxml",
]

SCRIPTS = {
    "PyMuPDF find_tables": """
import sys, fitz
for page in fitz.open(sys.argv[1]):
    for table in page.find_tables().tables: table.extract()
""",
    "PyMuPDF lines_strict": """
import sys, fitz
for page in fitz.open(sys.argv[1]):
    for table in page.find_tables(strategy="lines_strict").tables: table.extract()
""",
    "pdfplumber": """
import sys, pdfplumber
with pdfplumber.open(sys.argv[1]) as pdf:
    for page in pdf.pages: page.extract_tables()
""",
    "Camelot lattice": """
import sys, camelot
camelot.read_pdf(sys.argv[1], pages="all", flavor="lattice")
""",
    "Camelot hybrid": """
import sys, camelot
camelot.read_pdf(sys.argv[1], pages="all", flavor="hybrid")
""",
    "tabula-java": """
import sys, tabula
tabula.read_pdf(sys.argv[1], pages="all", silent=True)
""",
    "img2table": """
import sys
from img2table.document import PDF
PDF(sys.argv[1]).extract_tables(borderless_tables=True)
""",
}


def pdf_commands(planwright: str, python: str, path: Path, out: Path) -> dict[str, list[str]]:
    commands = {
        "pdftotext -bbox-layout": ["pdftotext", "-bbox-layout", str(path), "/dev/null"],
        "planwright tables": [planwright, "tables", str(path), "--json"],
        "planwright convert": [
            planwright, "convert", str(path), "--no-report", "--output", str(out)],
    }
    for name, script in SCRIPTS.items():
        if name == "tabula-java" and not shutil.which("java"):
            continue
        commands[name] = [python, "-c", script, str(path)]
    return commands


def text_commands(planwright: str, python: str, path: Path, out: Path) -> dict[str, list[str]]:
    return {
        "xmllint --html": ["xmllint", "--html", "--huge", "--noout", str(path)],
        "lxml.html": [
            python, "-c",
            "import sys, lxml.html as h; h.parse(sys.argv[1], h.HTMLParser(huge_tree=True))",
            str(path)],
        "planwright check": [planwright, "check", "--exit-zero", str(path)],
        "planwright convert": [
            planwright, "convert", str(path), "--no-report", "--output", str(out)],
    }
