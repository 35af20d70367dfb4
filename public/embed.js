// <image-price-estimator>: embeds the estimator of AI image prices in a post. The full snippet:
//
//   <script async src="https://HOST/v1/embed.js"></script>
//   <image-price-estimator images="10000"><a href="https://HOST/v1/?images=10000">A fallback</a></image-price-estimator>
//
// The attributes are the parameters of the page (see docs/parameters.md). docs/embedding.md documents the events, parts and
// custom properties. The element contains a frame, which resizes with its content and follows the theme of the post. So the
// post needs no policy for WebAssembly, and its styles and those of the page stay separate. mode="inline" uses no frame.
//
// This is a classic script, because browsers load modules from other origins only with CORS headers. It also works as a module.
(() => {
  const NAME = "image-price-estimator";

  // The address of this script.
  const findSource = () => {
    // Modules have no current script, but the stack of an error contains the address. An inline script has no address.
    const trace = String(new Error().stack).match(/(?:^|[\s(@])(https?:\/\/\S+?):\d+:\d+\)?$/m)?.[1];
    const traced = trace === location.href.split("#")[0] ? undefined : trace;
    const named = [...document.scripts].find(({ src }) => /^[^?#]*\/embed\.js([?#]|$)/.test(src))?.src;
    return [document.currentScript?.src, traced, named].find((source) => /^https?:/.test(source));
  };
  const SOURCE = findSource();
  if (!SOURCE) return console.warn(`<${NAME}>: embed.js does not know its own address. Load it with <script async src="…/embed.js">.`);
  const HOME = new URL("./", SOURCE);
  // The page for frames: its static table is short. And the card, which also answers phrases.
  const [FRAMED, CARD] = ["frame/", "card/"].map((folder) => new URL(folder, HOME));
  // Global attributes, attributes of the element itself, and attributes of frameworks.
  const COMMON = /^(accesskey|auto.*|class|content.*|dir|draggable|enterkeyhint|exportparts|height|hidden|id|inert|inputmode|is|item.*|mode|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|width|writingsuggestions|xmlns|on.+|(aria|data|hx|ng|v|x)-.*|.*[^a-z_-].*)$/;
  // Parameters that only the author controls. Visitors can change all others.
  const AUTHORS = ["theme", "_around", "accent", "hide", "compact", "rows", "rel", "affiliate", "mode", "view"];
  // The time limits for a loaded frame to respond, and for anything to load, in milliseconds.
  const RESPONSE_LIMIT = 5000;
  const LOAD_LIMIT = 8000;
  // The delay before passing on an estimate that may not match the author's parameters, in milliseconds.
  const ESTIMATE_DELAY = 2000;
  // The greatest height that a frame may request, and the minimum width at which its requests count, in pixels.
  const MAX_HEIGHT = 200_000;
  const MIN_WIDTH = 100;

  const STYLE = `
    :host { display: block; writing-mode: horizontal-tb; }
    :host([hidden]) { display: none !important; }
    /* The transition of the inherited color signals a change of the theme. */
    .stage { display: grid; grid-template-columns: minmax(0, 1fr); transition: color 1ms; }
    .stage > * { grid-area: 1 / 1; min-width: 0; }
    /* As wide as the window, but shrinks like a long paragraph. So a parent that shrinks to fit its content gives the element all
       the space that it has. */
    .room { display: grid; grid-template-columns: minmax(0, 100vw); height: 0; overflow: hidden; visibility: hidden; }
    .accent { display: none; background: var(--estimator-accent, transparent); }
    iframe { display: block; width: 100%; height: 800px; border: 0; border-radius: var(--estimator-radius, 0); }
    .stage.waiting { min-height: 800px; }
    :host([view=card i]) :is(iframe, .stage.waiting) { height: 300px; min-height: 0; }
    .waiting iframe, .waiting .estimator { visibility: hidden; }
    .failed iframe, .fallback, .fallback > .notice { display: none; }
    :is(.waiting, .failed) > .fallback, .failed .notice { display: block; }
  `;
  // Overrides a height reserved by the post once the widget is there or has failed.
  const SETTLED = ":host { height: auto !important; max-height: none !important; min-height: auto !important; }";

  // Adds style sheets to a shadow root, even in browsers without constructable style sheets.
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

  // The theme in a class name or data attribute, such as "dark", "theme-dark" or "dark-mode".
  const named = (word) => word.match(/^(?:is-|theme-|mode-|color-scheme-)?(dark|light)(?:-mode|-theme|-scheme)?$/i)?.[1].toLowerCase();

  // Removes quotes that an editor has put around a value.
  const bare = (text) => text?.trim().replace(/^["'“”„‟‘’‚«»″]+|["'“”„‟‘’‚«»″]+$/g, "").trim();

  // The language of a tag such as "de-AT", if the page supports it.
  const spoken = (tag) => tag?.trim().match(/^(de|en)(?=[-_]|$)/i)?.[1].toLowerCase();

  // The ancestors of an element, across shadow roots.
  const around = (node) => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
  const ancestors = (node) => (node ? [node, ...ancestors(around(node))] : []);

  // Parses a CSS color into red, green and blue from 0 to 1, and its opacity. The probe element computes it, because
  // browsers with fingerprinting protection add noise to canvas pixels.
  const channels = (color, probe) => {
    const rgb = color.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/)?.slice(1);
    if (rgb) return rgb.map((part = 1, at) => (at < 3 ? part / 255 : Number(part)));
    probe.style.color = "";
    probe.style.color = `color-mix(in srgb, ${color}, ${color})`;
    const parts = getComputedStyle(probe).color.match(/^color\(srgb (\S+) (\S+) (\S+?)(?: \/ (\S+))?\)$/)?.slice(1);
    return parts?.map((part = 1) => Math.min(Math.max(Number(part) || 0, 0), 1)) ?? [0, 0, 0, 0];
  };

  const luma = ([red, green, blue]) => 0.3 * red + 0.59 * green + 0.11 * blue;

  // Whether a color is light or dark. Undefined if it is in between or mostly transparent.
  const tone = (color, probe) => {
    const parts = channels(color, probe);
    const light = luma(parts);
    if (parts[3] < 0.5 || (light > 0.4 && light < 0.65)) return undefined;
    return light < 0.5 ? "dark" : "light";
  };

  // The default text colors of the two schemes.
  const ownColors = (probe) => ["light", "dark"].map((scheme) => {
    Object.assign(probe.style, { colorScheme: scheme, color: "CanvasText" });
    const { color } = getComputedStyle(probe);
    probe.style.colorScheme = "";
    return color;
  });

  // The theme that an element sets with a class or a data attribute.
  const declaredTheme = ({ classList, dataset }) => {
    // Matches data-bs-theme or data-color-mode, but not data-light-theme, which names only one of two themes.
    const names = Object.keys(dataset ?? {}).filter((name) => /^(?!light|dark).*(theme|mode|scheme)$/i.test(name));
    return [...classList, ...names.map((name) => dataset[name])].map(named).find(Boolean);
  };

  // Detects the theme of the post around the element, from the inside out. An explicit text color or the background
  // behind it comes first, then the nearest class, data attribute or color-scheme, which never overrides the text
  // color. A text of the same tone as a background on which it is readable, such as red on black, leaves the decision
  // to the background. If it is not readable there, something else must be behind it.
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
      word ??= declaredTheme(node);
      const schemes = colorScheme.match(/\b(dark|light)\b/g) ?? [];
      if (schemes.length === 1 && colorScheme !== outer?.colorScheme) word ??= schemes[0];
      const ground = tone(backgroundColor, probe);
      if (!word && ground) return ground;
    }
    return word ?? (luma(channels(styles[0].color, probe)) > 0.55 ? "dark" : "light");
  };

  // The language of the post around the element, if the page supports it.
  const langAround = (element) => spoken(ancestors(around(element)).find((node) => node.hasAttribute("lang"))?.getAttribute("lang"));

  // The links to the page in a node, including the node itself.
  const linksIn = (node) => [node, ...(node.querySelectorAll?.("a[href]") ?? [])].filter(({ href }) => String(href).startsWith(HOME.href));

  // The parameters of the job in canonical order, without those about the post.
  const question = (parameters) => String(new URLSearchParams(parameters.filter(([key]) => key !== "lang" && !AUTHORS.includes(key)).sort()));

  // Whether a parameter needs a reload, because frame.js does not accept it in a message, or another page shows it.
  const isUntellable = ([key, value]) => key === "affiliate" || key === "view" || key.length > 32 || value?.length >= 500;

  // The parameters in the attributes of an element.
  const attributesOf = ({ attributes }) => {
    const parameters = [...attributes].filter(({ name }) => !COMMON.test(name));
    return Object.fromEntries(parameters.map(({ name, value }) => [name.replaceAll("-", "_"), bare(value)]));
  };

  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  };

  // Whether a message comes from a frame. A removed frame has no window, so it sends no messages. In a sandboxed post, the origin of
  // the frame is "null" like that of the post, and cannot be used as a target.
  const isFrom = ({ contentWindow }, { source, origin, data }) =>
    source && source === contentWindow && data?.type === NAME && (origin === HOME.origin || (origin === "null" && self.origin === "null"));

  const set = (query, key, value) => (value === undefined ? query.delete(key) : query.set(key, value));

  class ImagePriceEstimator extends HTMLElement {
    // Identifies the version of the element, for another version on the same page.
    static home = HOME.href;

    #internals;
    #shadow = this.attachShadow({ mode: "open", slotAssignment: "manual" });
    #frame = document.createElement("iframe");
    #accent = make("span", "accent");
    #notice = make("p", "notice");
    #fallback = make("slot", "");
    // The part of the post that follows the element, if the end tag is missing.
    #rest = make("slot", "");
    #stage = make("div", "stage waiting", make("div", "fallback", this.#fallback, this.#notice), make("div", "room"), this.#frame, this.#accent);
    // The widget's style sheet and a function that shows a query, once the widget runs in inline mode.
    // And whether it is still mounting.
    #css = undefined;
    #inline = undefined;
    #isMounting = false;
    // The author's parameters, the current query after changes by the visitor, and all keys ever in it.
    #authored = {};
    #query = new URLSearchParams();
    #keys = new Set();
    // The address of the frame, and its origin once it has responded.
    #address = undefined;
    #origin = undefined;
    // The parameters that the frame was told and has not acknowledged.
    #told = [];
    // Whether the end tag is missing. Undefined while unknown.
    #isUnclosed = undefined;
    #late = undefined;
    #held = undefined;
    #unplug = undefined;
    #observer = new MutationObserver(() => this.#update());
    // The time limit of a lazy frame starts when it becomes visible.
    #seen = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#seen.disconnect();
      if (!this.#origin) this.#wait(LOAD_LIMIT, "the frame did not load");
    });

    constructor() {
      super();
      try {
        this.#internals = this.attachInternals();
      } catch {
        // Without internals, only the CSS state `ready` is missing.
      }
      this.#frame.loading = "lazy";
      this.#frame.setAttribute("part", "frame");
      this.#notice.setAttribute("part", "notice");
      this.#shadow.append(this.#stage, this.#rest);
      this.#settle("waiting");
      this.addEventListener("estimate", ({ detail }) => {
        this.#query = new URLSearchParams(detail.query);
        // What the frame has not heard yet is not in its query.
        for (const [key, value] of this.#told.flatMap(Object.entries)) set(this.#query, key, value ?? undefined);
      });
    }

    // Also runs after a move. The frame then reloads, and keeps the visitor's changes.
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
        if (isOurs && disposition === "enforce") this.#fail("the policy of the post (frame-src) blocks it");
      }, { signal });
      this.#frame.addEventListener("load", () => {
        // A lazy frame starts as an empty document.
        if (this.#frame.contentDocument?.URL === "about:blank") return;
        if (!this.#origin) this.#wait(RESPONSE_LIMIT, "the frame loaded, but sent no message");
      }, { signal });
      this.#update();
      if (this.#inline || this.#isMounting) return;
      if (bare(this.getAttribute("mode"))?.toLowerCase() === "inline" && !this.#isCard()) this.#mount();
      else this.#load();
    }

    disconnectedCallback() {
      this.#unplug();
      this.#origin = undefined;
      if (this.#inline || this.#isMounting) return;
      this.#settle("waiting");
      // Avoids loading twice when the element is inserted again. If it already is, it has started loading.
      if (!this.isConnected) this.#frame.removeAttribute("src");
    }

    // moveBefore() preserves the frame.
    connectedMoveCallback() {
      this.#watch();
      this.#update();
    }

    // Any ancestor may determine the theme and language of the post.
    #watch() {
      this.#observer.disconnect();
      for (const node of ancestors(this)) this.#observer.observe(node, { attributes: true });
    }

    // If the end tag is missing, the rest of the post ends up inside the element, and has to stay visible. If something
    // follows the element, its end tag is there. Otherwise, a link to the page identifies the fallback: one that comes
    // first and alone, or one that comes last and has the same parameters.
    #sort() {
      const children = [...this.childNodes].filter(({ nodeType }) => nodeType === Node.ELEMENT_NODE || nodeType === Node.TEXT_NODE);
      const isSeen = (node) => node.localName || node.textContent.trim();
      const holdsAnother = (node) => node.localName === NAME || node.querySelector?.(NAME);
      const isLink = (node) => !holdsAnother(node) && linksIn(node).some((link) => link.textContent.trim() === node.textContent.trim());
      const first = children.findIndex(isSeen);
      const end = first >= 0 && isLink(children[first]) ? first + 1 : Math.max(first, 0);
      const isOver = children.slice(end).some(isSeen);
      // During parsing, nothing follows the last parsed node yet.
      const isNews = isOver && this.#isUnclosed === undefined && document.readyState !== "loading";
      if (isNews) this.#isUnclosed = !this.nextSibling && !this.#endsWithItsLink();
      const isRest = isOver && (this.#isUnclosed ?? !this.nextSibling);
      const fallback = isRest ? children.slice(0, end) : children;
      this.#fallback.assign?.(...fallback);
      this.#rest.assign?.(...children.slice(fallback.length));
      if (!isNews || !isRest) return;
      console.warn(`<${NAME}>: </${NAME}> seems to be missing, so the content of the element stays visible. Write it after the fallback, or right after the start tag: HTML has no <${NAME} />. If it is there, make the fallback a single link to ${HOME}.`);
    }

    // Whether the element ends with a link to the page that has the parameters of the element.
    #endsWithItsLink() {
      const link = linksIn(this).at(-1);
      if (!link || this.querySelector(NAME)) return false;
      const after = document.createRange();
      after.setStartAfter(link);
      after.setEndAfter(this.lastChild);
      const asked = question([...new URL(link.href).searchParams]);
      return String(after) === "" && asked !== "" && asked === question(Object.entries(attributesOf(this)));
    }

    // Shows the fallback while the widget is "waiting" or has "failed", and otherwise the widget.
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

    // The parameters in the attributes, completed from the post: its theme, the accent color of its
    // style sheet, and its language.
    #parameters() {
      const parameters = attributesOf(this);
      const theme = parameters.theme?.toLowerCase() || "auto";
      const found = theme === "light" || theme === "dark" ? theme : themeAround(this, this.#accent);
      // Pass on an invalid theme, so that the page can report it.
      parameters[/^(auto|light|dark)$/.test(theme) ? "theme" : "_around"] = found;
      const mode = bare(this.getAttribute("mode"));
      if (mode && !/^(frame|inline)$/i.test(mode)) parameters.mode = mode;
      const [red, green, blue, alpha] = channels(getComputedStyle(this.#accent).backgroundColor, this.#accent);
      if (parameters.accent === undefined && alpha > 0) {
        parameters.accent = [red, green, blue].map((part) => Math.round(part * 255).toString(16).padStart(2, "0")).join("");
      }
      // The last valid of two values counts, and the page reports an invalid one.
      const lang = spoken(parameters.lang) ? undefined : langAround(this);
      parameters.lang = lang && parameters.lang !== undefined ? `${lang}?lang=${parameters.lang}` : parameters.lang ?? lang;
      return parameters;
    }

    #isCard() {
      return bare(this.getAttribute("view"))?.toLowerCase() === "card";
    }

    // Returns the author's changes since the last call; null removes a parameter.
    #changes() {
      const [before, now] = [this.#authored, this.#parameters()];
      this.#authored = now;
      const keys = Object.keys({ ...before, ...now }).filter((key) => before[key] !== now[key]);
      for (const key of keys) set(this.#query, key, now[key]);
      return Object.fromEntries(keys.map((key) => [key, now[key] ?? null]));
    }

    // The current query. The visitor's changes stay until the author changes the same parameter.
    #asked() {
      for (const key of AUTHORS) set(this.#query, key, this.#authored[key]);
      for (const key of this.#query.keys()) this.#keys.add(key);
      return new URLSearchParams(this.#query);
    }

    // Texts of the element itself, in English and German.
    #words(english, german) {
      const given = spoken(bare(this.lang)) ?? langAround(this);
      const lang = given ?? navigator.languages.map(spoken).find(Boolean);
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

    // Loads the frame. A reload replaces the history entry, so the reader's back button skips the old frame.
    #load(isAgain) {
      this.#changes();
      this.#origin = undefined;
      this.#told = [];
      clearTimeout(this.#held);
      // Frame and document need the same color scheme from the first paint, or the browser draws a background.
      this.#frame.style.colorScheme = this.#authored._around ?? this.#authored.theme;
      this.#address = new URL(`?${this.#asked()}`, this.#isCard() ? CARD : FRAMED).href;
      if (isAgain) this.#frame.contentWindow.location.replace(this.#address);
      else if (this.#frame.src !== this.#address) this.#frame.src = this.#address;
      this.#seen.disconnect();
      this.#seen.observe(this.#stage);
    }

    #tell(set) {
      this.#told.push(set);
      this.#frame.contentWindow?.postMessage({ type: NAME, set }, this.#origin);
    }

    #hear(message) {
      if (!isFrom(this.#frame, message)) return;
      const { origin, data } = message;
      const { event, height, scheme, detail } = data;
      if (event === "size" && Number.isInteger(height) && height > 0 && height <= MAX_HEIGHT) {
        // In a collapsed parent, the text wraps at every word. The frame reports a new height once there is room.
        const isFolded = this.#frame.getClientRects().length > 0 && this.#frame.clientWidth < MIN_WIDTH;
        if (!isFolded) this.#frame.style.height = `${height}px`;
      } else if (event === "ready") {
        if (scheme === "light" || scheme === "dark") this.#frame.style.colorScheme = scheme;
        this.#origin = origin === "null" ? "*" : origin;
        if (Object.entries(this.#changes()).some(isUntellable)) return this.#load(true);
        // Send all parameters. The frame may have reloaded itself, a redirect may have dropped its query, and
        // parameters may have changed meanwhile. The frame responds with "look" when done.
        const asked = Object.fromEntries(this.#asked());
        this.#tell({ ...Object.fromEntries([...this.#keys].map((key) => [key, null])), ...asked });
      } else if (event === "look") {
        this.#told.shift();
        this.#ready();
      } else if (event === "fold" && Number.isFinite(data.top) && Number.isFinite(data.bottom)) {
        // Keep the button that collapses the rows in view.
        const { top } = this.#frame.getBoundingClientRect();
        if (top + data.top < 0 || top + data.bottom > innerHeight) scrollBy(0, top + data.top - innerHeight / 2);
      } else if (this.#origin && (event === "estimate" || event === "route-click") && typeof detail?.query === "string") {
        // Ignore a page that is about to be replaced.
        const pass = () => this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
        if (event === "route-click") return pass();
        clearTimeout(this.#held);
        // A query without a theme means that a redirect dropped the parameters. The frame sends another estimate once
        // it has received them, if the job differs.
        if (/(^|&)(theme|_around)=/.test(detail.query)) pass();
        else this.#held = setTimeout(pass, ESTIMATE_DELAY);
      }
    }

    #fail(why) {
      clearTimeout(this.#late);
      if (this.#origin) return;
      console.warn(`<${NAME}>: ${this.#address} could not be shown: ${why}.`);
      const link = make("a", "", this.#words("Open it on its own page.", "Auf einer eigenen Seite öffnen."));
      Object.assign(link, { href: new URL(`?${this.#asked()}`, HOME).href, target: "_blank" });
      const sentence = this.#words(
        "The price estimator could not be shown inside this page.",
        "Der Preisrechner lässt sich auf dieser Seite nicht anzeigen.",
      );
      this.#notice.replaceChildren(`${sentence} `, link);
      this.#settle("failed");
    }

    // Mounts the widget in the page of the post. Falls back to a frame.
    async #mount() {
      this.#isMounting = true;
      const root = make("div", "estimator");
      const late = new Promise((_, reject) => setTimeout(reject, LOAD_LIMIT, new Error("its server did not respond in time")));
      late.catch(() => {});
      try {
        const text = async (address) => {
          const response = await fetch(address);
          if (!response.ok) throw new Error(`${address} returned status ${response.status}`);
          return response.text();
        };
        // The page names its files, and contains the table that is shown until the widget runs.
        const page = new DOMParser().parseFromString(await Promise.race([late, text(FRAMED)]), "text/html");
        for (const name of ["href", "src"]) {
          for (const node of page.querySelectorAll(`[${name}]`)) node[name] = new URL(node.getAttribute(name), FRAMED).href;
        }
        const styles = [...page.querySelectorAll("link[rel=stylesheet], #tools-style")].map(({ href }) => text(href));
        const files = Promise.all([
          Promise.all(styles),
          import(page.querySelector("script[type=module]").src),
          import(page.querySelector("script:not([type])").src),
        ]);
        const [css, { start }] = await Promise.race([late, files]);
        const { look, LOOK } = globalThis[Symbol.for(NAME)];
        // The post may define any rem.
        this.#css = css.join("").replace(/(\d*\.?\d+)rem\b/g, (_, rem) => `${rem * 16}px`);
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
        // Apply changes made in the meantime.
        this.#update();
      } catch (error) {
        console.warn(`<${NAME}>: inline mode failed, so a frame is used: ${error.message}`);
        this.#css = undefined;
        this.#settle("waiting");
        root.replaceWith(this.#frame);
        this.#load();
      } finally {
        this.#isMounting = false;
      }
    }
  }

  // The frame that answers every phrase of the page, loaded with the first one, and what to do with its answers.
  const answers = [];
  let desk;
  const ask = async (query, answer) => {
    desk ??= new Promise((resolve) => {
      const frame = document.createElement("iframe");
      addEventListener("message", (message) => {
        if (!isFrom(frame, message)) return;
        const { event, ask, text, why } = message.data;
        if (event === "ready") resolve(frame);
        if (event === "phrase") answers[ask]?.(text, why);
      });
      frame.hidden = true;
      frame.src = `${CARD}#phrases`;
      document.body.append(frame);
    });
    (await desk).contentWindow?.postMessage({ type: NAME, ask: answers.push(answer) - 1, query }, "*");
  };

  // The price of a route as a phrase in a text: <image-price route="openai/gpt-image-2:low">about $59 a month</image-price>. The
  // content is the fallback. The phrase replaces its text, or that of the link in it.
  class ImagePrice extends HTMLElement {
    static observedAttributes = ["route", "size", "images", "per", "lang"];
    #asked;

    connectedCallback() {
      this.attributeChangedCallback();
    }

    attributeChangedCallback() {
      const query = String(new URLSearchParams({ lang: langAround(this) ?? "", ...attributesOf(this) }));
      if (!this.isConnected || query === this.#asked) return;
      this.#asked = query;
      ask(query, (text, why) => {
        if (query !== this.#asked) return;
        // Without an end tag, the rest of the paragraph is in the element.
        if (this.textContent.length > 200) why = "</image-price> seems to be missing. Write it after the fallback";
        if (why) console.warn(`<image-price ${query}>: ${why}. The fallback stays.`);
        else (this.querySelector("a") ?? this).textContent = text;
      });
    }
  }

  const defined = customElements.get(NAME);
  if (!defined) {
    customElements.define(NAME, ImagePriceEstimator);
    customElements.define("image-price", ImagePrice);
  } else if (defined.home !== HOME.href) {
    const other = defined.home ?? "another version";
    console.warn(`<${NAME}>: ${SOURCE} has no effect, because ${other} was loaded first and serves every element of the page. Load one version per page.`);
  }
})();
