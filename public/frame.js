// How the page looks, before its first paint, and what it says to the page that frames it. docs/embedding.md has the
// messages. This one script blocks the first paint, so that a dark post never sees a white flash.
(() => {
  const TYPE = "image-price-estimator";
  const LOOK = ["theme", "_around", "accent", "hide", "compact", "rows"];

  // Shows every row or the first few again, whichever the reader asks for. It works from the first paint on, and also where
  // the widget does not come.
  const fold = ({ target }) => {
    const button = target.closest(".all");
    if (!button) return;
    const isExpanded = button.getAttribute("aria-expanded") === "true";
    button.setAttribute("aria-expanded", String(!isExpanded));
    button.previousElementSibling.toggleAttribute("data-open", !isExpanded);
    const { top, bottom } = button.getBoundingClientRect();
    // What is folded above takes the button along.
    if (isExpanded && (top < 0 || bottom > innerHeight)) button.scrollIntoView({ block: "center" });
  };

  // Dresses `root` as the parameters say; returns the theme where they name one.
  const look = (root, said, isEmbedded) => {
    const word = (key) => said.get(key)?.trim().toLowerCase();
    const isCompact = ["", "1", "true", "yes", "on"].includes(word("compact"));
    // Where the author's word is a slip, the element says what it found in the post.
    const known = (word) => ["light", "dark"].find((theme) => theme === word);
    const theme = known(word("theme")) ?? known(word("_around"));
    const accent = word("accent")?.match(/^#?([0-9a-f]{3}|[0-9a-f]{6})$/)?.[1];
    root.style.setProperty("--author", accent ? `#${accent}` : "");
    // In a post the first rows do, until the reader asks for all. The style sheet knows these numbers; any other is the
    // next of them.
    const rows = word("rows")?.match(/^(\d+|all)$/)?.[0] ?? (isCompact ? "5" : isEmbedded ? "10" : "all");
    const hidden = (word("hide") ?? "").split(/[\s,]+/).concat(isCompact ? ["title", "tools"] : []);
    const attributes = {
      theme,
      accent: accent && "",
      hide: hidden.filter(Boolean).join(" ") || undefined,
      rows: [3, 5, 10, 20].find((known) => known >= Number(rows)),
      // In a frame of unknown color a page on its own ground can be read at least.
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
  // In a post's own page, embed.js takes the look from here, and nothing else.
  globalThis[Symbol.for(TYPE)] = { look, LOOK };
  if (!document.currentScript) return;

  const root = document.documentElement;
  const isFramed = parent !== self;
  const widget = () => document.getElementById("widget");

  // A query as platforms garble it: with ampersands escaped twice, another query behind a second question mark, and quotes.
  // An affiliate address has a question mark of its own.
  const pairs = (query) => [...new URLSearchParams(query)].flatMap(([name, text]) => {
    const key = name.trim().toLowerCase().replace(/^(amp;)+/, "");
    const [value, ...more] = key === "affiliate" ? [text] : text.split("?");
    const plain = value.trim().replace(/^["'“”„‟‘’‚«»″]+|["'“”„‟‘’‚«»″]+$/g, "").trim();
    return [[key, plain], ...pairs(more.join("&"))];
  });
  // What the address says, and later what the visitor and the framing page have made of it.
  const parameters = () => new URLSearchParams(pairs(widget()?.dataset.query ?? location.search));

  const dress = (said) => look(root, said, isFramed);
  // Where a frame and the root of its document disagree about the color-scheme, browsers put an opaque ground between them.
  // So the root keeps to the one that the frame was made with, and a theme that comes later is the body's.
  const scheme = dress(parameters());
  if (scheme) {
    document.querySelector("meta[name=color-scheme]").content = scheme;
    root.style.colorScheme = scheme;
  }

  // Where the script that starts the widget is missing, or the style sheet, nobody else can say so.
  addEventListener("error", ({ target }) => {
    const isStyle = target.rel === "stylesheet";
    if (!isStyle && target.type !== "module") return;
    // A style sheet may fail before there is a body.
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
    document.querySelector(".waiting").remove();
    document.dispatchEvent(new Event("failed"));
  }, true);

  // What was changed stays in the page's own address, so that a link or a reload restores it.
  const remember = () => {
    const { query } = widget().dataset;
    if (query === undefined || location.search === `?${query}`) return;
    try {
      history.replaceState(null, "", `?${query}`);
    } catch {
      // A sandboxed frame may not; then the address stays as it is.
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
    // A frame that is not on the screen gets no observers, so it measures once by itself.
    measure();
    if (!isReady) tell("ready", { scheme });
    isReady = true;
  };
  document.addEventListener("DOMContentLoaded", () => {
    new ResizeObserver(measure).observe(document.body);
    // Whoever waits for a slow network sees the table of the default job.
    setTimeout(ready, 4000);
  });
  document.addEventListener("failed", ready);
  document.addEventListener("estimate", ({ detail }) => {
    ready();
    tell("estimate", { detail });
  });
  document.addEventListener("route-click", ({ detail }) => tell("route-click", { detail }));
  // Only the framing page can scroll to where the button has gone; the frame has its new height by then.
  root.addEventListener("click", ({ target }) => {
    const button = target.closest(".all");
    if (button?.getAttribute("aria-expanded") !== "false") return;
    measure();
    const { top, bottom } = button.getBoundingClientRect();
    tell("fold", { top, bottom });
  });

  // Only words for the known keys of this page: no HTML, and no address that a link could lead to.
  addEventListener("message", ({ source, data }) => {
    if (source !== parent || data?.type !== TYPE || !data.set || typeof data.set !== "object") return;
    const changes = Object.entries(data.set).filter(([key, value]) =>
      /^[a-z_]{1,32}$/.test(key) && key !== "affiliate" && (value === null || (typeof value === "string" && value.length < 500)));
    const said = parameters();
    const isAsked = changes.some(([key, value]) => !LOOK.includes(key) && said.get(key) !== (value?.trim() ?? null));
    for (const [key, value] of changes) {
      if (value === null) said.delete(key);
      else said.set(key, value);
    }
    // Whoever speaks to the page gives it the height it asks for, so nothing is left to scroll.
    root.dataset.sized = "";
    widget().dataset.query = String(said);
    const theme = dress(said);
    if (isAsked) widget().dispatchEvent(new Event("asked"));
    remember();
    measure();
    tell("look", { theme });
  });
})();
