// Sets the look of the page before its first paint, and exchanges messages with the page that frames it (see
// docs/embedding.md). This script blocks the first paint on purpose, so that a dark post never shows a white flash.
(() => {
  const TYPE = "image-price-estimator";
  const LOOK = ["theme", "_around", "accent", "hide", "compact", "rows", "view"];

  // Expands or collapses the list, and opens or closes a row. Works from the first paint on, even if the widget does not load.
  const fold = ({ target }) => {
    const button = target.closest(".all, .caveats");
    if (!button) {
      // The whole row opens, except where it links or where text was just selected.
      const row = target.closest("a") ? null : target.closest(".route");
      if (getSelection().isCollapsed) row?.nextElementSibling?.querySelector("summary").click();
      return;
    }
    const isExpanded = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isExpanded));
    const opens = button.matches(".all") ? "data-open" : "data-caveats";
    button.parentNode.querySelector(".ranking").toggleAttribute(opens, !isExpanded);
    const { top, bottom } = button.getBoundingClientRect();
    // Collapsed rows above the button move it out of view.
    if (isExpanded && (top < 0 || bottom > innerHeight)) button.scrollIntoView({ block: "center" });
  };

  // Applies the look parameters to `root`; returns the theme if one is set.
  const look = (root, given, isEmbedded) => {
    const word = (key) => given.get(key)?.trim().toLowerCase();
    const isCompact = ["", "1", "true", "yes", "on"].includes(word("compact"));
    // If the author's theme is invalid, the theme that the element detected in the post applies.
    const known = (word) => ["light", "dark"].find((theme) => theme === word);
    const theme = known(word("theme")) ?? known(word("_around"));
    const accent = word("accent")?.match(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/)?.[1];
    root.style.setProperty("--author", accent ? `#${accent}` : "");
    // A post first shows only some rows. The style sheet supports the numbers below; other
    // numbers are rounded up to the next.
    const rows = word("rows")?.match(/^(\d+|all)$/)?.[0] ?? (isCompact ? "5" : isEmbedded ? "10" : "all");
    const hidden = (word("hide") ?? "").split(/[\s,]+/).concat(isCompact ? ["title", "using", "tools", "list"] : []);
    const attributes = {
      theme,
      accent: accent && "",
      hide: hidden.filter(Boolean).join(" ") || undefined,
      rows: [3, 5, 10, 20].find((known) => known >= Number(rows)),
      // Rows are folded only where a click unfolds them.
      folds: "",
      // In a frame of unknown color, an opaque background keeps the page readable.
      ground: isEmbedded && !theme ? "" : undefined,
      flush: isEmbedded && theme ? "" : undefined,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === undefined) delete root.dataset[name];
      else root.dataset[name] = value;
    }
    root.addEventListener("click", fold);
    return theme;
  };
  // In inline mode, embed.js only uses these two.
  globalThis[Symbol.for(TYPE)] = { look, LOOK };
  if (!document.currentScript) return;

  const root = document.documentElement;
  const isFramed = parent !== self;
  const widget = () => document.getElementById("widget");

  // Parses queries as platforms garble them: ampersands escaped twice, a second query after another question mark, and
  // quotes. An affiliate address may contain a question mark itself.
  const pairs = (query) => [...new URLSearchParams(query)].flatMap(([name, text]) => {
    const key = name.trim().toLowerCase().replace(/^(amp;)+/, "");
    const [value, ...more] = key === "affiliate" ? [text] : text.split("?");
    const plain = value.trim().replace(/^["'“”„‟‘’‚«»″]+|["'“”„‟‘’‚«»″]+$/g, "").trim();
    return [[key, plain], ...pairs(more.join("&"))];
  });
  // The parameters of the address, or later those set by the visitor and the framing page.
  const parameters = () => new URLSearchParams(pairs(widget()?.dataset.query ?? location.search));
  // The card is a page of its own, which loads far less.
  if (parameters().get("view")?.toLowerCase() === "card" && !("card" in root.dataset)) {
    location.replace(new URL(`../card/${location.search}`, document.currentScript.src));
  }

  const dress = (given) => look(root, given, isFramed);
  // If a frame and its root element have different color schemes, browsers draw an opaque background. So the root keeps
  // the scheme that the frame was created with, and a later theme applies to the body.
  const scheme = dress(parameters());
  if (scheme) {
    document.querySelector("meta[name=color-scheme]").content = scheme;
    root.style.colorScheme = scheme;
  }

  // Only this script can report that the widget's script or the style sheet is missing.
  addEventListener("error", ({ target }) => {
    const isStyle = target.rel === "stylesheet";
    if (!isStyle && target.type !== "module") return;
    // A style sheet may fail before the body exists.
    if (!document.getElementById("widget")) {
      addEventListener("DOMContentLoaded", () => target.dispatchEvent(new Event("error")));
      return;
    }
    const notice = document.getElementById("notice");
    const what = isStyle ? "The style sheet could not be loaded from its server, so the page looks plain"
      : "The estimator could not be loaded from its server, so the controls are missing and the table shows the default job";
    notice.textContent = `${what}. Reload the page; if that does not help, its author can upload the whole folder again.`;
    notice.hidden = false;
    if (isStyle) return;
    for (const part of document.querySelectorAll(".waiting")) part.remove();
    document.dispatchEvent(new Event("failed"));
  }, true);
  // The style sheet comes before this script, which waits for it. So it may have failed already.
  const isDressed = getComputedStyle(root).getPropertyValue("--ink");
  if (!isDressed) document.querySelector("link[rel=stylesheet]")?.dispatchEvent(new Event("error"));

  // Changes are stored in the address of the page, so that a link or a reload restores them.
  const remember = () => {
    const { query } = widget().dataset;
    if (query === undefined || location.search === `?${query}`) return;
    try {
      history.replaceState(null, "", `?${query}`);
    } catch {
      // A sandboxed frame may not change its address.
    }
  };
  document.addEventListener("estimate", remember);
  if (!isFramed) return;

  const tell = (event, detail) => parent.postMessage({ type: TYPE, event, ...detail }, "*");
  let told = 0;
  const measure = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height > 0 && height !== told) tell("size", { height: (told = height) });
  };
  let isReady = false;
  const ready = () => {
    // Observers do not run in a frame that is off screen, so measure once explicitly.
    measure();
    if (!isReady) tell("ready", { scheme });
    isReady = true;
  };
  document.addEventListener("DOMContentLoaded", () => {
    new ResizeObserver(measure).observe(document.body);
    // On a slow network, show the table of the default job.
    setTimeout(ready, 4000);
  });
  for (const name of ["failed", "shown"]) document.addEventListener(name, ready);
  document.addEventListener("estimate", ({ detail }) => {
    ready();
    tell("estimate", { detail });
  });
  document.addEventListener("route-click", ({ detail }) => tell("route-click", { detail }));
  // Only the framing page can scroll to the button's new position. The frame has its new height by then.
  root.addEventListener("click", ({ target }) => {
    const button = target.closest(".all, .caveats");
    if (button?.getAttribute("aria-expanded") !== "false") return;
    measure();
    const { top, bottom } = button.getBoundingClientRect();
    tell("fold", { top, bottom });
  });

  // Accept only text for known keys of this page: no HTML, and no address that a link could point to.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.type !== TYPE || !data.set || typeof data.set !== "object") return;
    const changes = Object.entries(data.set).filter(([key, value]) =>
      /^[a-z_]{1,32}$/.test(key) && key !== "affiliate" && (value === null || (typeof value === "string" && value.length < 500)));
    const given = parameters();
    const isAsked = changes.some(([key, value]) => !LOOK.includes(key) && given.get(key) !== (value?.trim() ?? null));
    for (const [key, value] of changes) {
      if (value === null) given.delete(key);
      else given.set(key, value);
    }
    // A page that sends messages also sets the height, so there is nothing left to scroll.
    root.dataset.sized = "";
    widget().dataset.query = String(given);
    const theme = dress(given);
    if (isAsked) widget().dispatchEvent(new Event("asked"));
    remember();
    // A widget that was mounted again first has the beginning of its list.
    setTimeout(() => {
      measure();
      tell("look", { theme });
    });
  });
})();
