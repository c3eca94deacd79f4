/// What a page does beyond showing itself: filters, sorting, opening what a link points at.
enum PageScript {
  static let text: StaticString = """
    (() => {
      "use strict";
      const all = (selector, root = document) => [...root.querySelectorAll(selector)];

      for (const tools of all("[data-filter]")) {
        const list = document.getElementById(tools.dataset.filter);
        const rows = all("[data-row]", list);
        const texts = rows.map(row => row.textContent.toLowerCase());
        const words = tools.querySelector("input");
        const choice = tools.querySelector("select");
        const status = tools.querySelector("[role=status]");
        const apply = () => {
          const wanted = words.value.toLowerCase().split(" ").filter(Boolean);
          let shown = 0;
          rows.forEach((row, index) => {
            const fits = wanted.every(word => texts[index].includes(word))
              && (!choice || !choice.value || row.dataset.choice === choice.value);
            row.hidden = !fits;
            shown += fits ? 1 : 0;
          });
          for (const group of all("[data-group]", list)) {
            group.hidden = shown < rows.length && !group.querySelector("[data-row]:not([hidden])");
            if (wanted.length && group.tagName === "DETAILS") group.open = true;
          }
          status.textContent = shown === rows.length ? "" : `${shown} of ${rows.length} shown`;
        };
        words.addEventListener("input", apply);
        if (choice) choice.addEventListener("change", apply);
        tools.hidden = false;
      }

      for (const heading of all("th[data-sort]")) {
        const body = heading.closest("table").tBodies[0];
        const column = heading.cellIndex;
        const rank = row => Number(row.dataset.ranks.split(" ")[column]);
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = heading.textContent;
        heading.replaceChildren(button);
        button.addEventListener("click", () => {
          const descending = heading.getAttribute("aria-sort") === "ascending";
          for (const other of all("th[aria-sort]", heading.parentElement)) {
            other.removeAttribute("aria-sort");
          }
          heading.setAttribute("aria-sort", descending ? "descending" : "ascending");
          const sign = descending ? -1 : 1;
          body.append(...[...body.rows].sort((one, other) => sign * (rank(one) - rank(other))));
        });
      }

      for (const button of all("[data-open]")) {
        const details = all("details", document.getElementById(button.dataset.open));
        button.addEventListener("click", () => {
          const open = details.some(one => !one.open);
          for (const one of details) one.open = open;
          button.textContent = open ? "Close all" : "Open all";
        });
      }

      const reveal = () => {
        const id = decodeURIComponent(location.hash.slice(1));
        const target = id && document.getElementById(id);
        if (!target) return;
        target.hidden = false;
        for (let part = target; part; part = part.parentElement) {
          if (part.tagName === "DETAILS") part.open = true;
          part.hidden = false;
        }
        target.scrollIntoView();
      };
      addEventListener("hashchange", reveal);
      reveal();
    })();
    """
}
