// Comfort only: the pages are whole without this file.
"use strict";
(() => {
  // Times in the reader's own zone, and kept up while a page stays open.
  const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
  const opened = Date.now();
  const shown = Array.from(document.querySelectorAll("time[datetime]"), (element) => ({
    element, at: Date.parse(element.dateTime), minutes: /^(\d+) min ago$/.exec(element.textContent),
  })).filter((t) => !Number.isNaN(t.at));
  for (const t of shown) t.element.title = full.format(t.at);
  setInterval(() => {
    const passed = Math.floor((Date.now() - opened) / 60000);
    for (const t of shown) {
      if (!t.minutes) continue;
      const now = Number(t.minutes[1]) + passed;
      t.element.textContent = now < 60 ? now + " min ago" : Math.floor(now / 60) + " h ago";
    }
  }, 60000);
  // Escape puts away the box of a source that pointing or focus has opened.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const cite of document.querySelectorAll(".cite:hover, .cite:focus-within")) {
      cite.classList.add("away");
      const back = () => cite.classList.remove("away");
      cite.addEventListener("mouseleave", back, { once: true });
      cite.addEventListener("focusout", back, { once: true });
    }
  });
})();
