"""Opens planwright's pages in chromium and holds them to what a reader may expect."""

import base64
import pathlib
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

HERE = pathlib.Path(__file__).parent
AXE = (HERE / "axe.js").read_text()
WIDTHS = {"phone": 390, "desk": 1280}
failures = []


def expect(holds, what):
    if not holds:
        failures.append(what)
        print("FAILED:", what)


def browser(width, scheme="light", scripts=True):
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 500},
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )
    if not scripts:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    return driver


def overflow(driver):
    return driver.execute_script(
        "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )


def look(page, name, shots):
    """The page at both widths, in the light and in the dark, folded and unfolded."""
    for place, width in WIDTHS.items():
        for scheme in ["light", "dark"]:
            driver = browser(width, scheme)
            where = f"{name}, {place}, {scheme}"
            try:
                driver.get(page.as_uri())
                expect(overflow(driver) <= 0, f"{where}: no overflow")
                if shots:
                    driver.save_screenshot(str(shots / f"{name}-{place}-{scheme}.png"))
                driver.execute_script(
                    "document.querySelectorAll('details').forEach(one => one.open = true)"
                )
                expect(overflow(driver) <= 0, f"{where}: no overflow, all open")
                for complaint in driver.execute_script(AXE):
                    expect(False, f"{where}: {complaint}")
                for entry in driver.get_log("browser"):
                    expect(False, f"{where}: console: {entry['message']}")
            finally:
                driver.quit()


def paper(page, name, shots):
    driver = browser(WIDTHS["desk"], "dark")
    try:
        driver.get(page.as_uri())
        driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {
                "media": "print",
                "features": [{"name": "prefers-color-scheme", "value": "dark"}],
            },
        )
        for complaint in driver.execute_script(AXE):
            expect(False, f"{name}, paper: {complaint}")
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
        pdf = base64.b64decode(
            driver.execute_cdp_cmd(
                "Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True}
            )["data"]
        )
        expect(pdf.startswith(b"%PDF"), f"{name}: prints")
        if shots:
            (shots / f"{name}.pdf").write_bytes(pdf)
        return pdf
    finally:
        driver.quit()


def shown(driver, rows):
    return [row for row in driver.find_elements(By.CSS_SELECTOR, rows) if row.is_displayed()]


def use(page):
    """Filters, sorting and links, by keyboard."""
    driver = browser(WIDTHS["desk"])
    try:
        driver.get(page.as_uri())
        rows = "#costing-lines tbody tr"
        every = len(shown(driver, rows))
        expect(every == 43, f"43 costing lines are shown, not {every}")
        tools = driver.find_element(By.CSS_SELECTOR, "[data-filter=costing-lines]")
        field = tools.find_element(By.TAG_NAME, "input")
        field.send_keys("helpline")
        some = shown(driver, rows)
        expect(0 < len(some) < every, "the filter leaves some lines")
        expect(all("helpline" in row.text.lower() for row in some), "and only those that fit")
        status = tools.find_element(By.CSS_SELECTOR, "[role=status]").text
        expect(status == f"{len(some)} of 43 shown", f"the filter says what it left: {status}")
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(Keys.DELETE)
        expect(len(shown(driver, rows)) == every, "an empty filter shows all")

        choice = tools.find_element(By.TAG_NAME, "select")
        choice.send_keys("TA - Development Partners")
        expect(len(shown(driver, rows)) == 14, "14 lines are paid by that source")
        choice.send_keys("all")

        heading = driver.find_elements(By.CSS_SELECTOR, "#costing-lines th[data-sort]")[-1]
        button = heading.find_element(By.TAG_NAME, "button")
        amounts = lambda: [
            float(row.find_elements(By.TAG_NAME, "td")[-1].text.replace(",", "") or 0)
            for row in shown(driver, rows)
        ]
        button.send_keys(Keys.ENTER)
        expect(amounts() == sorted(amounts()), "sorted by the total")
        expect(heading.get_attribute("aria-sort") == "ascending", "and said so")
        button.send_keys(Keys.ENTER)
        expect(amounts() == sorted(amounts(), reverse=True), "sorted the other way")

        finding = driver.find_element(By.CSS_SELECTOR, "details[data-row]")
        anchor = finding.get_attribute("id")
        driver.get("about:blank")
        driver.get(f"{page.as_uri()}#{anchor}")
        expect(
            driver.execute_script("return document.getElementById(arguments[0]).open", anchor),
            "a permalink opens its finding",
        )
        driver.execute_script(
            "addEventListener('securitypolicyviolation', event =>"
            " (window.refused ||= []).push(event.effectiveDirective));"
            "document.body.append(Object.assign(document.createElement('img'),"
            " {src: 'https://example.invalid/x.png'}));"
            "document.body.append(Object.assign(document.createElement('script'),"
            " {textContent: 'window.ran = true'}));"
        )
        refused = driver.execute_async_script(
            "const done = arguments[0]; setTimeout(() => done(window.refused || []), 300)"
        )
        expect("img-src" in refused, f"the policy refuses what lies outside: {refused}")
        expect("script-src-elem" in refused, f"the policy refuses other scripts: {refused}")
    finally:
        driver.quit()


def without_script(page):
    driver = browser(WIDTHS["desk"], scripts=False)
    try:
        driver.get(page.as_uri())
        tools = driver.find_elements(By.CSS_SELECTOR, ".tools")
        expect(tools and not any(one.is_displayed() for one in tools), "no dead controls")
        lines = driver.find_elements(By.CSS_SELECTOR, "#costing-lines tbody tr")
        expect(len(lines) == 43 and lines[0].is_displayed(), "all lines without script")
    finally:
        driver.quit()


def right_to_left(page):
    driver = browser(WIDTHS["desk"])
    try:
        driver.get(page.as_uri())
        title = driver.find_element(By.CSS_SELECTOR, "#activity-1.1.2 .title".replace("1.1.2", r"1\.1\.2"))
        expect("کمیٹی" in title.text, "the Urdu title is there")
        expect(title.value_of_css_property("direction") == "rtl", "and runs from the right")
        expect(
            driver.execute_script("return document.querySelectorAll('b.injected').length") == 0
            and "<b class=injected>" in driver.find_element(By.TAG_NAME, "main").get_attribute("textContent"),
            "mark-up in a title is shown, not obeyed",
        )
    finally:
        driver.quit()


def main(planwright, package, shots):
    package = pathlib.Path(package).resolve()
    shots = pathlib.Path(shots) if shots else None
    if shots:
        shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        plan = (package / "Inputs/kp-clap-2025.txt").read_text(encoding="utf-8")
        copy = plan.replace("8.000\t8.800\t9.680", "8.000\t8.900\t9.680").replace(
            "Notify Standing Committee of the Provincial Assembly on child labour",
            "صوبائی اسمبلی کی قائمہ کمیٹی کو مطلع کرنا",
        ).replace("Approve the KP CLAP 2025", "Approve &lt;b class=injected&gt; the KP CLAP 2025")
        (folder / "copy.txt").write_text(copy, encoding="utf-8")
        inputs = [
            package / "Inputs/kp-clap-2025.chromium.pdf", package / "Inputs/nap-hr-2026.txt",
            folder / "copy.txt",
        ]
        run = lambda *words: subprocess.run(
            [planwright, *map(str, words)], cwd=package, check=True, capture_output=True
        ).stdout
        for out in ["one", "two"]:
            run("convert", *inputs, "--output", folder / out, "--quiet")
        pages = {path.parent.name: path for path in sorted((folder / "one").glob("*/report.html"))}
        expect(len(pages) == 3, "three reports are written")
        for name, page in pages.items():
            again = folder / "two" / name / "report.html"
            expect(page.read_bytes() == again.read_bytes(), f"{name}: the same bytes again")
            look(page, name, shots)
            paper(page, name, shots)
        pdf = pages["kp-clap-2025.chromium"]
        expect(pdf.read_bytes().count(b"data:image/png;base64,") > 50, "the PDF's report has pictures")
        text = pages["copy"].read_text(encoding="utf-8")
        expect("1 row and 3 published totals do not add up" in text, "the verdict names what fails")
        expect("43 rows, 12 published totals: all add up" in pdf.read_text(encoding="utf-8"),
               "the verdict says that all adds up")
        use(pdf)
        without_script(pdf)
        right_to_left(pages["copy"])
        page = folder / "changes.html"
        page.write_bytes(run("diff", inputs[0], folder / "copy.txt", "--format", "html", "--quiet"))
        look(page, "changes", shots)
    print("FAILED" if failures else "passed", f"({len(failures)} failures)")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
