// What the index can do without, made handier: the list of documents filters and sorts.
"use strict";
(() => {
  const table = document.querySelector("table.documents");
  const few = 8;
  if (!table || table.tBodies[0].rows.length < few) {
    return;
  }
  const body = table.tBodies[0];
  const label = document.createElement("label");
  label.className = "filter";
  label.textContent = "Show articles whose title or date has";
  const input = document.createElement("input");
  input.type = "search";
  label.append(input);
  table.parentElement.before(label);
  input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase();
    for (const row of body.rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
    }
  });
  const order = new Intl.Collator("en", {numeric: true});
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") === "descending";
      for (const other of table.tHead.rows[0].cells) {
        other.removeAttribute("aria-sort");
      }
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const text = (row) => row.cells[head.cellIndex].textContent;
      body.append(...Array.from(body.rows).sort((a, b) => (up ? 1 : -1) * order.compare(text(a), text(b))));
    });
  }
})();
