// Comfort only: the pages are whole without this file.
"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  // Times in the reader's own zone, and kept up while a page stays open.
  const full = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
  const opened = Date.now();
  const shown = all("time[datetime]").map((element) => ({
    element, at: Date.parse(element.dateTime), minutes: /^(\d+) min ago$/.exec(element.textContent),
  })).filter((t) => !Number.isNaN(t.at));
  for (const t of shown) if (t.element.title) t.element.title = full.format(t.at);
  setInterval(() => {
    const passed = Math.floor((Date.now() - opened) / 60000);
    for (const t of shown) {
      if (!t.minutes) continue;
      const now = Number(t.minutes[1]) + passed;
      t.element.textContent = now < 60 ? now + " min ago" : Math.floor(now / 60) + " h ago";
    }
  }, 60000);

  // Escape puts away the box of a source that pointing or focus has opened.
  const putAway = () => {
    for (const cite of all(".cite:hover, .cite:focus-within")) {
      cite.classList.add("away");
      const back = () => cite.classList.remove("away");
      cite.addEventListener("mouseleave", back, { once: true });
      cite.addEventListener("focusout", back, { once: true });
    }
  };

  // Keys. Each can also be reached by Tab; single letters can be switched off, because speech input types them.
  const help = document.getElementById("keys");
  // What stands beside the account comes after what stands below it.
  const beside = (element) => Number(element.closest(".beside") !== null);
  const stops = () => all("[data-stop]").filter((element) => element.offsetParent !== null).sort((a, b) => beside(a) - beside(b));
  const target = (stop) => stop.querySelector("h2 a") || stop.querySelector("h1, h2") || stop.querySelector("a") || stop;
  const move = (step) => {
    const list = stops();
    const active = document.activeElement;
    let at = list.findIndex((stop) => stop.contains(active));
    if (at < 0) { // from where the reader looks
      const next = list.findIndex((stop) => stop.getBoundingClientRect().top > 8);
      at = next < 0 ? list.length : next;
      if (step > 0) at--;
    }
    const stop = list[at + step];
    if (!stop) return;
    const element = target(stop);
    if (element.tabIndex < 0) element.tabIndex = -1;
    element.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    stop.scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  };
  const follow = (selector) => { const link = document.querySelector(selector); if (link) link.click(); return Boolean(link); };
  const commands = {
    j: () => move(1),
    k: () => move(-1),
    "/": () => { const field = document.getElementById("q"); if (field) { field.focus(); field.select(); } },
    "?": () => help && (help.open ? help.close() : help.showModal()),
    n: () => follow(".live a"),
    h: () => follow(".name a"),
  };
  const stored = (value) => {
    try {
      if (value !== undefined) localStorage.setItem("keys", value);
      return localStorage.getItem("keys");
    } catch { return null; }
  };
  let letters = stored() !== "off";
  const box = document.getElementById("single-keys");
  if (box) {
    box.checked = letters;
    box.addEventListener("change", () => { letters = box.checked; stored(letters ? "on" : "off"); });
  }
  for (const button of all("[data-help]")) {
    button.hidden = false;
    button.addEventListener("click", commands["?"]);
  }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") putAway();
    if (!letters || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (help && help.open && event.key !== "?") return;
    const command = commands[event.key];
    if (!command) return;
    event.preventDefault();
    command();
  });

  // News while the page is open: a line that says what there is, and nothing that moves.
  const bar = document.querySelector("[data-live]");
  if (!bar || !("EventSource" in window)) return;
  const watched = bar.dataset.story;
  const have = new Map(all("[data-version]").map((element) => [Number(element.dataset.story), Number(element.dataset.version)]));
  const lang = bar.dataset.lang || "";
  const come = new Map();
  const words = (n, one, more) => n + " " + (n === 1 ? one : more);
  const tell = () => {
    let text = "";
    if (watched) {
      if (come.size) text = "This story has been updated.";
    } else {
      const fresh = Array.from(come.values()).filter((c) => c.new).length;
      const updated = come.size - fresh;
      const parts = [];
      if (fresh) parts.push(words(fresh, "new story", "new stories"));
      if (updated) parts.push(words(updated, "update", "updates"));
      text = parts.join(", ");
    }
    if (!text) return;
    bar.hidden = false; // first: what is said into a hidden line is not read out
    requestAnimationFrame(() => { bar.querySelector("span").textContent = text; });
  };
  const stories = (event) => {
    for (const c of JSON.parse(event.data)) {
      if (watched ? String(c.id) !== watched : lang && c.lang !== lang) continue;
      if (have.get(c.id) >= c.v) continue;
      come.set(c.id, { new: !have.has(c.id) && (c.new || (come.get(c.id) || {}).new) });
    }
    tell();
  };
  const work = (event) => { for (const line of all("[data-work]")) line.textContent = JSON.parse(event.data); };
  let source = null;
  let last = bar.dataset.since;
  const open = () => {
    if (source || document.visibilityState === "hidden") return;
    source = new EventSource("/live?since=" + encodeURIComponent(last));
    const kept = (handler) => (event) => { last = event.lastEventId || last; handler(event); };
    source.addEventListener("stories", kept(stories));
    source.addEventListener("work", kept(work));
  };
  const close = () => { if (source) source.close(); source = null; };
  // A page in the background keeps no connection: browsers allow a few to one host.
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? close() : open()));
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
})();
