// <image-price-estimator>: what AI images cost at every vendor, in a post. In full:
//
//   <script async src="https://HOST/v1/embed.js"></script>
//   <image-price-estimator images="10000"><a href="https://HOST/v1/?images=10000">A fallback</a></image-price-estimator>
//
// The attributes are the parameters of the page, which docs/parameters.md lists; docs/embedding.md has the events, parts
// and custom properties. The element holds a frame, as high as its content and in the theme of the post: the post needs
// no policy for WebAssembly, and its styles and those of the page never meet. With mode="inline" there is no frame.
//
// It is a classic script, since a browser runs a module only from hosts that allow it by a header; as a module it works too.
(() => {
  const NAME = "image-price-estimator";

  // The address of this script.
  const findSource = () => {
    // A module has no current script, but an error tells where it arose; a script within the page has no address.
    const trace = String(new Error().stack).match(/(?:^|[\s(@])(https?:\/\/\S+?):\d+:\d+\)?$/m)?.[1];
    const arose = trace === location.href.split("#")[0] ? undefined : trace;
    const named = [...document.scripts].find(({ src }) => /^[^?#]*\/embed\.js([?#]|$)/.test(src))?.src;
    return [document.currentScript?.src, arose, named].find((source) => /^https?:/.test(source));
  };
  const SOURCE = findSource();
  if (!SOURCE) return console.warn(`<${NAME}>: embed.js does not know its own address. Load it by <script async src="…/embed.js">.`);
  const HOME = new URL("./", SOURCE);
  // Attributes that any element may have, those that are about the element itself, and those of frameworks.
  const COMMON = /^(accesskey|auto.*|class|content.*|dir|draggable|enterkeyhint|exportparts|height|hidden|id|inert|inputmode|is|item.*|mode|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|width|writingsuggestions|xmlns|on.+|(aria|data|hx|ng|v|x)-.*|.*[^a-z_-].*)$/;
  // Parameters that are the author's alone; all others the visitor can change.
  const AUTHORS = ["theme", "_around", "accent", "hide", "compact", "rows", "rel", "affiliate", "mode"];
  // How long a frame that has loaded may keep silent, and how long anything may take to load, in milliseconds.
  const PATIENCE = 5000;
  const LONGEST = 8000;
  // How long an answer to another question than the author's is held back, in milliseconds.
  const HESITATION = 2000;
  // The greatest height that a frame may ask for, and the width from which it may, in pixels.
  const HIGHEST = 200_000;
  const NARROWEST = 100;

  const STYLE = `
    :host { display: block; writing-mode: horizontal-tb; }
    :host([hidden]) { display: none !important; }
    /* Its color runs along with the post's, which tells of every change of theme. */
    .stage { display: grid; grid-template-columns: minmax(0, 1fr); transition: color 1ms; }
    .stage > * { grid-area: 1 / 1; min-width: 0; }
    /* It wants to be as wide as the window, and gives way as a long paragraph does: so a parent that is only as wide as what it
       holds gives all the room that it has. */
    .room { display: grid; grid-template-columns: minmax(0, 100vw); height: 0; overflow: hidden; visibility: hidden; }
    .accent { display: none; background: var(--estimator-accent, transparent); }
    iframe { display: block; width: 100%; height: 800px; border: 0; border-radius: var(--estimator-radius, 0); }
    .stage.waiting { min-height: 800px; }
    .waiting iframe, .waiting .estimator { visibility: hidden; }
    .failed iframe, .fallback, .fallback > .notice { display: none; }
    :is(.waiting, .failed) > .fallback, .failed .notice { display: block; }
  `;
  // Whatever height the post has kept for it, its content decides once it is there, or is known not to come.
  const SETTLED = ":host { height: auto !important; max-height: none !important; min-height: auto !important; }";

  // Style sheets for a shadow root, also where a browser cannot construct them.
  const constructed = new Map();
  const construct = (text) => {
    const sheet = constructed.get(text) ?? new CSSStyleSheet();
    if (!constructed.has(text)) sheet.replaceSync(text);
    constructed.set(text, sheet);
    return sheet;
  };
  const dress = (shadow, texts) => {
    try {
      shadow.adoptedStyleSheets = texts.map(construct);
    } catch {
      for (const style of shadow.querySelectorAll("style")) style.remove();
      shadow.prepend(...texts.map((textContent) => Object.assign(document.createElement("style"), { textContent })));
    }
  };

  // The theme that a word of a class or a data attribute names, such as "dark", "theme-dark" or "dark-mode".
  const named = (word) => word.match(/^(?:is-|theme-|mode-|color-scheme-)?(dark|light)(?:-mode|-theme|-scheme)?$/i)?.[1].toLowerCase();

  // A value without the quotes that an editor has set around it.
  const bare = (text) => text?.trim().replace(/^["'“”„‟‘’‚«»″]+|["'“”„‟‘’‚«»″]+$/g, "").trim();

  // The language that a tag such as "de-AT" names, where the page speaks it.
  const spoken = (tag) => tag?.trim().match(/^(de|en)(?=[-_]|$)/i)?.[1].toLowerCase();

  // What an element stands in, also across shadow roots.
  const around = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const ancestors = (node) => (node ? [node, ...ancestors(around(node))] : []);

  // Red, green and blue from 0 to 1, and how opaque, of any color that CSS can compute, as the probe computes it. What a canvas
  // tells is noise to those who do not want to be known again by it.
  const channels = (color, probe) => {
    const rgb = color.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/)?.slice(1);
    if (rgb) return rgb.map((part = 1, at) => (at < 3 ? part / 255 : Number(part)));
    probe.style.color = "";
    probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
    const parts = getComputedStyle(probe).color.match(/^color\(srgb (\S+) (\S+) (\S+?)(?: \/ (\S+))?\)$/)?.slice(1);
    return parts?.map((part = 1) => Math.min(Math.max(Number(part) || 0, 0), 1)) ?? [0, 0, 0, 0];
  };

  const luma = ([red, green, blue]) => 0.3 * red + 0.59 * green + 0.11 * blue;

  // Whether a color is light, dark, or neither: too much in the middle to tell, or hardly there.
  const tone = (color, probe) => {
    const parts = channels(color, probe);
    const light = luma(parts);
    if (parts[3] < 0.5 || (light > 0.4 && light < 0.65)) return undefined;
    return light < 0.5 ? "dark" : "light";
  };

  // The colors of a text to which nobody gives one.
  const ownColors = (probe) => ["light", "dark"].map((scheme) => {
    Object.assign(probe.style, { colorScheme: scheme, color: "CanvasText" });
    const { color } = getComputedStyle(probe);
    probe.style.colorScheme = "";
    return color;
  });

  // The theme that an element says by a class or a data attribute.
  const said = ({ classList, dataset }) => {
    // Data attributes such as data-bs-theme and data-color-mode, but not data-light-theme, which names one of two.
    const names = Object.keys(dataset ?? {}).filter((name) => /^(?!light|dark).*(theme|mode|scheme)$/i.test(name));
    return [...classList, ...names.map((name) => dataset[name])].map(named).find(Boolean);
  };

  // The theme of the post where the element stands. From the inside out: by the color that somebody gave the text there, or the
  // ground behind it; else by what the nearest element says in words or by its color-scheme. A word never counts against the
  // color of the text. A text of the same tone as the ground that it can be read on, such as red on black, leaves it to the
  // ground; where it could not be read there, something else is behind it.
  const themeAround = (element, probe) => {
    const nodes = ancestors(element);
    const styles = nodes.map((node) => getComputedStyle(node));
    const behind = styles.map(({ backgroundColor }) => backgroundColor).find((color) => channels(color, probe)[3] >= 0.5);
    const isRead = (color) => Math.abs(luma(channels(color, probe)) - luma(channels(behind, probe))) > 0.2;
    let word;
    for (const [at, node] of nodes.entries()) {
      const [{ color, backgroundColor, colorScheme }, outer] = styles.slice(at);
      const isGiven = outer ? color !== outer.color : !ownColors(probe).includes(color);
      const text = isGiven && tone(color, probe);
      if (text && behind && text === tone(behind, probe) && isRead(color)) return text;
      if (text) return text === "light" ? "dark" : "light";
      word ??= said(node);
      const schemes = colorScheme.match(/\b(dark|light)\b/g) ?? [];
      if (schemes.length === 1 && colorScheme !== outer?.colorScheme) word ??= schemes[0];
      const ground = tone(backgroundColor, probe);
      if (!word && ground) return ground;
    }
    return word ?? (luma(channels(styles[0].color, probe)) > 0.55 ? "dark" : "light");
  };

  // The language of the post where the element stands, where the page speaks it.
  const langAround = (element) => spoken(ancestors(around(element)).find((node) => node.hasAttribute("lang"))?.getAttribute("lang"));

  // The links to the page within a node, or that it is.
  const linksIn = (node) => [node, ...(node.querySelectorAll?.("a[href]") ?? [])].filter(({ href }) => String(href).startsWith(HOME.href));

  // What parameters ask, whatever their order; without those that are about the post.
  const question = (parameters) => String(new URLSearchParams(parameters.filter(([key]) => key !== "lang" && !AUTHORS.includes(key)).sort()));

  // Whether no message can bring a parameter to the frame, so that it comes with the frame's address: one of frame.js's bounds.
  const isUntellable = ([key, value]) => key === "affiliate" || key.length > 32 || value?.length >= 500;

  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };

  const set = (query, key, value) => (value === undefined ? query.delete(key) : query.set(key, value));

  class ImagePriceEstimator extends HTMLElement {
    // Whose element this is, for another version on the same page.
    static home = HOME.href;

    #internals;
    #shadow = this.attachShadow({ mode: "open", slotAssignment: "manual" });
    #frame = document.createElement("iframe");
    #accent = make("span", "accent");
    #notice = make("p", "notice");
    #fallback = make("slot", "");
    // What follows the element in the post, where its end tag is missing.
    #rest = make("slot", "");
    #stage = make("div", "stage waiting", make("div", "fallback", this.#fallback, this.#notice), make("div", "room"), this.#frame, this.#accent);
    // The style sheet of the widget, and what shows a query in the post's own page, once the widget is there; and whether it is
    // on its way.
    #css = undefined;
    #inline = undefined;
    #isMounting = false;
    // The parameters that the author has said, what the visitor has made of them, and the keys that were ever among them.
    #said = {};
    #query = new URLSearchParams();
    #keys = new Set();
    // Where the frame was sent, and the origin that it answers from, once it does.
    #address = undefined;
    #origin = undefined;
    // Whether its end tag is missing, once that is known.
    #isUnclosed = undefined;
    #late = undefined;
    #held = undefined;
    #unplug = undefined;
    #observer = new MutationObserver(() => this.#update());
    // A lazy frame has time until somebody could see it.
    #seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#seen.disconnect();
      if (!this.#origin) this.#wait(LONGEST, "nothing has come from there");
    });

    constructor() {
      super();
      try {
        this.#internals = this.attachInternals();
      } catch {
        // Only the state that a style sheet could ask for is missing then.
      }
      this.#frame.loading = "lazy";
      this.#frame.setAttribute("part", "frame");
      this.#notice.setAttribute("part", "notice");
      this.#shadow.append(this.#stage, this.#rest);
      this.#settle("waiting");
      this.addEventListener("estimate", ({ detail }) => (this.#query = new URLSearchParams(detail.query)));
    }

    // Also after it was moved: a frame then loads anew, and goes on with what the visitor had set.
    connectedCallback() {
      const plug = new AbortController();
      const { signal } = plug;
      this.#unplug = () => plug.abort();
      this.#watch();
      const sort = () => this.#sort();
      const children = new MutationObserver(sort);
      children.observe(this, { childList: true });
      sort();
      document.addEventListener("DOMContentLoaded", sort, { signal });
      signal.addEventListener("abort", () => {
        for (const observer of [this.#observer, children, this.#seen]) observer.disconnect();
        clearTimeout(this.#late);
        clearTimeout(this.#held);
      });
      const update = () => this.#update();
      matchMedia("(prefers-color-scheme: dark)").addEventListener("change", update, { signal });
      this.#stage.addEventListener("transitionend", update, { signal });
      document.addEventListener("transitionend", ({ target, propertyName }) => {
        if (propertyName === "background-color" && target.contains(this)) update();
      }, { signal });
      addEventListener("message", (event) => this.#hear(event), { signal });
      addEventListener("securitypolicyviolation", ({ blockedURI, disposition, effectiveDirective }) => {
        const isOurs = effectiveDirective === "frame-src" && blockedURI.startsWith(HOME.origin);
        if (isOurs && disposition === "enforce") this.#fail("frame-src forbids it");
      }, { signal });
      this.#frame.addEventListener("load", () => {
        // A lazy frame begins as an empty document.
        if (this.#frame.contentDocument?.URL === "about:blank") return;
        if (!this.#origin) this.#wait(PATIENCE, "it loaded and stayed silent");
      }, { signal });
      this.#update();
      if (this.#inline || this.#isMounting) return;
      if (bare(this.getAttribute("mode"))?.toLowerCase() === "inline") this.#mount();
      else this.#load();
    }

    disconnectedCallback() {
      this.#unplug();
      this.#origin = undefined;
      if (this.#inline || this.#isMounting) return;
      this.#settle("waiting");
      // It is to load once when it comes back, and not twice. Where it is back already, it loads again by itself.
      if (!this.isConnected) this.#frame.removeAttribute("src");
    }

    // By moveBefore() a frame is moved as it is.
    connectedMoveCallback() {
      this.#watch();
      this.#update();
    }

    // The theme and the language of the post may be said by whatever the element stands in.
    #watch() {
      this.#observer.disconnect();
      for (const node of ancestors(this)) this.#observer.observe(node, { attributes: true });
    }

    // Where the end tag is missing, the rest of the post stands within the element, and stays in sight. What follows the element
    // shows that it was closed. Where nothing does, its fallback is known by a link to the page: one that stands alone and
    // first, or one that ends it and asks what the element asks.
    #sort() {
      const children = [...this.childNodes].filter(({ nodeType }) => nodeType === Node.ELEMENT_NODE || nodeType === Node.TEXT_NODE);
      const isSeen = (node) => node.localName || node.textContent.trim();
      const holdsAnother = (node) => node.localName === NAME || node.querySelector?.(NAME);
      const isLink = (node) => !holdsAnother(node) && linksIn(node).some((link) => link.textContent.trim() === node.textContent.trim());
      const first = children.findIndex(isSeen);
      const end = first >= 0 && isLink(children[first]) ? first + 1 : Math.max(first, 0);
      const isOver = children.slice(end).some(isSeen);
      // While the post is being read, nothing follows what is read last.
      const isNews = isOver && this.#isUnclosed === undefined && document.readyState !== "loading";
      if (isNews) this.#isUnclosed = !this.nextSibling && !this.#endsWithItsLink();
      const isRest = isOver && (this.#isUnclosed ?? !this.nextSibling);
      const fallback = isRest ? children.slice(0, end) : children;
      this.#fallback.assign?.(...fallback);
      this.#rest.assign?.(...children.slice(fallback.length));
      if (!isNews || !isRest) return;
      console.warn(`<${NAME}>: </${NAME}> seems to be missing, so what stands within the element stays in sight. Write it after the fallback, or at once after the start tag: HTML has no <${NAME} />. If it is there, let the fallback be one link to ${HOME}.`);
    }

    // Whether the last thing within it is a link to the page that asks what the element asks.
    #endsWithItsLink() {
      const link = linksIn(this).at(-1);
      if (!link || this.querySelector(NAME)) return false;
      const after = document.createRange();
      after.setStartAfter(link);
      after.setEndAfter(this.lastChild);
      const asked = question([...new URL(link.href).searchParams]);
      return String(after) === "" && asked !== "" && asked === question(Object.entries(this.#attributes()));
    }

    // What is to be seen: the fallback while the widget is "waiting" or has "failed", and else the widget.
    #settle(state) {
      this.#stage.className = state ? `stage ${state}` : "stage";
      dress(this.#shadow, [STYLE, state === "waiting" ? "" : SETTLED, this.#css].filter(Boolean));
    }

    #wait(time, why) {
      clearTimeout(this.#late);
      this.#late = setTimeout(() => this.#fail(why), time);
    }

    #ready() {
      clearTimeout(this.#late);
      this.#settle();
      this.#internals?.states?.add("ready");
    }

    // The parameters that the attributes say.
    #attributes() {
      const said = [...this.attributes].filter(({ name }) => !COMMON.test(name));
      return Object.fromEntries(said.map(({ name, value }) => [name.replaceAll("-", "_"), bare(value)]));
    }

    // The parameters that the attributes make, with what the post around says: its theme, the accent of its style sheet, and its
    // language.
    #parameters() {
      const said = this.#attributes();
      const theme = said.theme?.toLowerCase() || "auto";
      const found = theme === "light" || theme === "dark" ? theme : themeAround(this, this.#accent);
      // A slip goes along, to be named with the others.
      said[/^(auto|light|dark)$/.test(theme) ? "theme" : "_around"] = found;
      const mode = bare(this.getAttribute("mode"));
      if (mode && !/^(frame|inline)$/i.test(mode)) said.mode = mode;
      const [red, green, blue, alpha] = channels(getComputedStyle(this.#accent).backgroundColor, this.#accent);
      if (said.accent === undefined && alpha > 0) {
        said.accent = [red, green, blue].map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("");
      }
      // The last of two that can be read counts, and a slip is named.
      const lang = spoken(said.lang) ? undefined : langAround(this);
      said.lang = lang && said.lang !== undefined ? `${lang}?lang=${said.lang}` : said.lang ?? lang;
      return said;
    }

    // Takes what the author has changed since this was last asked, and returns it; null takes a parameter back.
    #changes() {
      const [before, now] = [this.#said, this.#parameters()];
      this.#said = now;
      const keys = Object.keys({ ...before, ...now }).filter((key) => before[key] !== now[key]);
      for (const key of keys) set(this.#query, key, now[key]);
      return Object.fromEntries(keys.map((key) => [key, now[key] ?? null]));
    }

    // What is asked: what the visitor has set stands, unless the author has changed it since.
    #asked() {
      for (const key of AUTHORS) set(this.#query, key, this.#said[key]);
      for (const key of this.#query.keys()) this.#keys.add(key);
      return new URLSearchParams(this.#query);
    }

    // Words of the element itself, in English and German.
    #words(english, german) {
      const said = spoken(bare(this.lang)) ?? langAround(this);
      const lang = said ?? navigator.languages.map(spoken).find(Boolean);
      return lang === "de" ? german : english;
    }

    #update() {
      this.#frame.title = this.title || this.#words("AI image API price estimator", "Preisrechner für KI-Bilder");
      if (!this.#origin && !this.#inline) return;
      const changes = this.#changes();
      if (!Object.keys(changes).length) return;
      if (this.#inline) this.#inline(this.#asked(), changes);
      else if (Object.entries(changes).some(isUntellable)) this.#load(true);
      else this.#tell(changes);
    }

    // Loads the frame; again in the same place, so that the reader's way back does not lead through what was there before.
    #load(isAgain) {
      this.#changes();
      this.#origin = undefined;
      clearTimeout(this.#held);
      // Frame and document have to agree from the first paint on, or the browser puts a ground between them.
      this.#frame.style.colorScheme = this.#said._around ?? this.#said.theme;
      this.#address = new URL(`?${this.#asked()}`, HOME).href;
      if (isAgain) this.#frame.contentWindow.location.replace(this.#address);
      else if (this.#frame.src !== this.#address) this.#frame.src = this.#address;
      this.#seen.disconnect();
      this.#seen.observe(this.#stage);
    }

    #tell(set) {
      this.#frame.contentWindow?.postMessage({ type: NAME, set }, this.#origin);
    }

    #hear({ source, origin, data }) {
      // A frame that is gone has no window, and so no messages. In a sandboxed post the frame's origin is "null" as the post's
      // own is, and none can be named to speak to.
      if (!source || source !== this.#frame.contentWindow || data?.type !== NAME) return;
      if (origin !== HOME.origin && !(origin === "null" && self.origin === "null")) return;
      const { event, height, scheme, detail } = data;
      if (event === "size" && Number.isInteger(height) && height > 0 && height <= HIGHEST) {
        // In a parent that is folded sideways its lines stand one below the other; it tells its height anew when there is room.
        const isFolded = this.#frame.getClientRects().length > 0 && this.#frame.clientWidth < NARROWEST;
        if (!isFolded) this.#frame.style.height = `${height}px`;
      } else if (event === "ready") {
        if (scheme === "light" || scheme === "dark") this.#frame.style.colorScheme = scheme;
        this.#origin = origin === "null" ? "*" : origin;
        if (Object.entries(this.#changes()).some(isUntellable)) return this.#load(true);
        // All of it: a frame may have loaded anew by itself, a redirect may have dropped what its address said, and something
        // may have changed meanwhile. It answers when it looks so.
        const asked = Object.fromEntries(this.#asked());
        this.#tell({ ...Object.fromEntries([...this.#keys].map((key) => [key, null])), ...asked });
      } else if (event === "look") {
        this.#ready();
      } else if (event === "fold" && Number.isFinite(data.top) && Number.isFinite(data.bottom)) {
        // The button that folds the rows stays in sight.
        const { top } = this.#frame.getBoundingClientRect();
        if (top + data.top < 0 || top + data.bottom > innerHeight) scrollBy(0, top + data.top - innerHeight / 2);
      } else if (this.#origin && (event === "estimate" || event === "route-click") && typeof detail?.query === "string") {
        // Not from a page that is about to give way to another.
        const pass = () => this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
        if (event === "route-click") return pass();
        clearTimeout(this.#held);
        // A frame whose query names no theme has not heard yet what is asked: a redirect has dropped that. It answers anew
        // where the question is another.
        if (/(^|&)(theme|_around)=/.test(detail.query)) pass();
        else this.#held = setTimeout(pass, HESITATION);
      }
    }

    #fail(why) {
      clearTimeout(this.#late);
      if (this.#origin) return;
      console.warn(`<${NAME}>: ${this.#address} did not answer: ${why}.`);
      const link = make("a", "", this.#words("Open it on a page of its own.", "Auf einer eigenen Seite öffnen."));
      Object.assign(link, { href: this.#address, target: "_blank" });
      const sentence = this.#words(
        "The price estimator could not be shown inside this page.",
        "Der Preisrechner lässt sich auf dieser Seite nicht anzeigen.",
      );
      this.#notice.replaceChildren(`${sentence} `, link);
      this.#settle("failed");
    }

    // Mounts the widget in the post's own page. Where that cannot be, a frame serves.
    async #mount() {
      this.#isMounting = true;
      const root = make("div", "estimator");
      const late = new Promise((_, reject) => setTimeout(reject, LONGEST, new Error("nothing has come from its server")));
      late.catch(() => {});
      try {
        const text = async (address) => {
          const response = await fetch(address);
          if (!response.ok) throw new Error(`${address} answers ${response.status}`);
          return response.text();
        };
        // The page names its files, and has the table that stands until the widget does.
        const page = new DOMParser().parseFromString(await Promise.race([late, text(HOME)]), "text/html");
        for (const name of ["href", "src"]) {
          for (const node of page.querySelectorAll(`[${name}]`)) node[name] = new URL(node.getAttribute(name), HOME).href;
        }
        const files = Promise.all([
          text(page.querySelector("link[rel=stylesheet]").href),
          import(page.querySelector("script[type=module]").src),
          import(page.querySelector("script:not([type])").src),
        ]);
        const [css, { start }] = await Promise.race([late, files]);
        const { look, LOOK } = globalThis[Symbol.for(NAME)];
        // A post may have set its rem to anything.
        this.#css = css.replace(/(\d*\.?\d+)rem\b/g, (_, rem) => `${rem * 16}px`);
        const widget = make("div", "", ...page.getElementById("widget").childNodes);
        Object.assign(widget, { id: "widget" }).dataset.page = HOME.href;
        root.append(page.getElementById("notice"), widget);
        const show = (query, changes) => {
          look(root, query, true);
          widget.dataset.query = query;
          if (Object.keys(changes).some((key) => !LOOK.includes(key))) widget.dispatchEvent(new Event("asked"));
        };
        this.#changes();
        show(this.#asked(), {});
        this.#settle("waiting");
        this.#frame.replaceWith(root);
        const failed = await Promise.race([late, start(this.#shadow, page)]);
        if (failed) throw new Error(failed);
        this.#inline = show;
        this.#ready();
        // What has changed meanwhile.
        this.#update();
      } catch (error) {
        console.warn(`<${NAME}>: it is shown in a frame, since inline it cannot be: ${error.message}`);
        this.#css = undefined;
        this.#settle("waiting");
        root.replaceWith(this.#frame);
        this.#load();
      } finally {
        this.#isMounting = false;
      }
    }
  }

  const defined = customElements.get(NAME);
  if (!defined) customElements.define(NAME, ImagePriceEstimator);
  else if (defined.home !== HOME.href) {
    const other = defined.home ?? "another version";
    console.warn(`<${NAME}>: ${SOURCE} has no effect, since ${other} came first and serves every element of the page. Load one version per page.`);
  }
})();
