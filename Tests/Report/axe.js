// What an accessibility checker looks for, as a list of complaints; runs inside the page.
const complaints = [];
const say = (rule, element, detail = "") => complaints.push(
  `${rule}: <${element.tagName.toLowerCase()} class="${element.getAttribute("class") || ""}"> `
  + `${(element.textContent || "").trim().slice(0, 40)} ${detail}`);
const all = selector => [...document.querySelectorAll(selector)];
const isShown = element => element.getClientRects().length > 0
  && getComputedStyle(element).visibility === "visible";

if (!document.documentElement.lang) say("language", document.documentElement);
if (!document.title.trim()) say("title", document.documentElement);
for (const [selector, count] of [["h1", 1], ["main", 1], ["body > header", 1], ["body > footer", 1]]) {
  if (all(selector).length !== count) say(`exactly ${count} ${selector}`, document.body);
}
for (const nav of all("nav")) if (!nav.getAttribute("aria-label")) say("named navigation", nav);
for (const section of all("section")) {
  if (!document.getElementById(section.getAttribute("aria-labelledby"))) say("named section", section);
}

let level = 0;
for (const heading of all("h1, h2, h3, h4, h5, h6")) {
  const next = Number(heading.tagName[1]);
  if (next > level + 1) say("heading order", heading, `after level ${level}`);
  level = next;
}

const ids = new Set();
for (const element of all("[id]")) {
  if (ids.has(element.id)) say("unique id", element, element.id);
  ids.add(element.id);
}
for (const link of all("a[href^='#']")) {
  if (!ids.has(decodeURIComponent(link.getAttribute("href").slice(1)))) {
    say("link leads somewhere", link, link.getAttribute("href"));
  }
  if (!(link.getAttribute("aria-label") || link.textContent).trim()) say("link has a name", link);
}
for (const field of all("input, select")) {
  if (!field.labels.length || !field.labels[0].textContent.trim()) say("field has a label", field);
}
for (const button of all("button")) if (!button.textContent.trim()) say("button has a name", button);
for (const image of all("img")) if (!image.alt.trim()) say("picture has words", image);
for (const drawing of all("svg")) {
  const isHidden = drawing.closest("[aria-hidden=true]");
  if (!isHidden && !(drawing.getAttribute("role") === "img" && drawing.getAttribute("aria-label"))) {
    say("drawing has words", drawing);
  }
}
for (const table of all("table")) {
  if (!table.caption) say("table has a caption", table);
  for (const head of table.querySelectorAll("th")) if (!head.scope) say("heading cell has a scope", head);
}
for (const region of all(".scroll")) {
  if (region.tabIndex !== 0 || !region.getAttribute("aria-label")) say("scrolling by keyboard", region);
}

// Contrast as WCAG 2.2, 1.4.3, has it: relative luminance of text over what lies under it.
const channels = text => text.match(/[\d.]+/g).map(Number);
const luminance = ([r, g, b]) => [r, g, b].map(value => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
const ground = element => {
  for (let part = element; part; part = part.parentElement) {
    const colour = channels(getComputedStyle(part).backgroundColor);
    if (colour.length === 3 || colour[3] === 1) return colour.slice(0, 3);
  }
  return [255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || seen.has(element) || !isShown(element)) continue;
  seen.add(element);
  if (element.closest("script, style, .unseen")) continue;
  const style = getComputedStyle(element);
  const colour = channels(element.namespaceURI.endsWith("svg") ? style.fill : style.color);
  const [one, other] = [luminance(colour), luminance(ground(element))].sort((a, b) => b - a);
  const ratio = (one + 0.05) / (other + 0.05);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (isLarge ? 3 : 4.5)) say("contrast", element, ratio.toFixed(2));
}
return complaints;
