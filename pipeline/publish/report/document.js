// What a document's page can do without, made handier: a mark and its note light up together.
"use strict";
(() => {
  const light = (id, on) => {
    for (const element of document.querySelectorAll(`#${id}, #n-${id}`)) {
      element.classList.toggle("lit", on);
    }
  };
  const key = (target) => {
    const found = target instanceof Element ? target.closest("mark[id], .notes li[id]") : null;
    return found && found.id.replace(/^n-/, "");
  };
  for (const [event, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(event, (happened) => {
      const id = key(happened.target);
      if (id) {
        light(id, on);
      }
    });
  }
})();
