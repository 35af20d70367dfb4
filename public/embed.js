// <image-price-estimator>: what AI images cost at every vendor, in a post. In full:
//
//   <script type="module" src="https://HOST/v1/embed.js"></script>
//   <image-price-estimator images="10000"><a href="https://HOST/v1/?images=10000">A fallback</a></image-price-estimator>
//
// The attributes are the parameters of the page, which docs/parameters.md lists; docs/embedding.md has the events, parts
// and custom properties. The element holds a frame, as high as its content and in the theme of the post: the post needs
// no policy for WebAssembly, and its styles and those of the page never meet. With mode="inline" there is no frame.

const NAME = "image-price-estimator";
const HOME = new URL("./", import.meta.url);
// Attributes that any element may have, those that are about the element itself, and those of frameworks.
const COMMON = /^(accesskey|auto.*|class|content.*|dir|draggable|enterkeyhint|exportparts|height|hidden|id|inert|inputmode|is|item.*|mode|nonce|part|popover|role|slot|spellcheck|style|tabindex|title|translate|width|writingsuggestions|xmlns|on.+|(aria|data|hx|ng|v|x)-.*|.*[^a-z_-].*)$/;
// Parameters that are the author's alone; all others the visitor can change.
const AUTHORS = ["theme", "accent", "hide", "compact", "rows", "rel", "affiliate"];
// How long a frame that has loaded may keep silent, in milliseconds.
const PATIENCE = 5000;
// The greatest height that a frame may ask for, in pixels.
const HIGHEST = 200_000;

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none !important; }
  :host(:state(ready)) { min-height: 0 !important; }
  /* Its color runs along with the post's, which tells of every change of theme. */
  .stage { display: grid; transition: color 1ms; }
  .stage > * { grid-area: 1 / 1; min-width: 0; }
  .accent { display: none; background: var(--estimator-accent, transparent); }
  iframe { display: block; width: 100%; height: 30rem; border: 0; border-radius: var(--estimator-radius, 0); }
  .waiting iframe, .waiting .estimator { visibility: hidden; }
  .failed iframe, .fallback, .notice { display: none; }
  :is(.waiting, .failed) > .fallback, .failed .notice { display: block; }
`);

// The theme that a word of a class or a data attribute names, such as "dark", "theme-dark" or "dark-mode".
const named = (word) => word.match(/^(?:is-|theme-|mode-|color-scheme-)?(dark|light)(?:-mode|-theme|-scheme)?$/i)?.[1].toLowerCase();

// Red, green, blue and how opaque, from 0 to 255, of any color that CSS can compute.
const channels = (color) => {
  const parts = color.match(/^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/)?.slice(1);
  if (parts) return parts.map((part = 1, at) => Math.round(at < 3 ? part : part * 255));
  const pen = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data];
};

// The theme of the post where the element stands: by a class or data attribute of its root or body, by its color-scheme,
// or by whether its text is light.
const themeAround = (element) => {
  for (const { className, dataset } of [document.documentElement, document.body]) {
    // Of data attributes such as data-bs-theme and data-color-mode, but not data-light-theme, which names one of two.
    const names = Object.keys(dataset).filter((name) => /^(?!light|dark).*(theme|mode|scheme)$/i.test(name));
    const word = [...className.split(/\s+/), ...names.map((name) => dataset[name])].find(named);
    if (word) return named(word);
  }
  const { colorScheme, color } = getComputedStyle(element);
  const schemes = colorScheme.match(/\b(dark|light)\b/g) ?? [];
  if (schemes.length === 1) return schemes[0];
  const [red, green, blue] = channels(color);
  return 0.3 * red + 0.59 * green + 0.11 * blue > 140 ? "dark" : "light";
};

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

const set = (query, key, value) => (value === undefined ? query.delete(key) : query.set(key, value));

class ImagePriceEstimator extends HTMLElement {
  #internals = this.attachInternals();
  #frame = document.createElement("iframe");
  #accent = make("span", "accent");
  #notice = make("p", "notice");
  #stage = make("div", "stage waiting", make("div", "fallback", make("slot", ""), this.#notice), this.#frame, this.#accent);
  // Shows a query in the post's own page, once the widget is there, and whether it is on its way.
  #inline = undefined;
  #isMounting = false;
  // The parameters that the author has said, and what the visitor has made of them.
  #said = {};
  #query = new URLSearchParams();
  // Where the frame answers from, once it does.
  #origin = undefined;
  #unplug = undefined;

  constructor() {
    super();
    this.#frame.loading = "lazy";
    this.#frame.setAttribute("part", "frame");
    this.#notice.setAttribute("part", "notice");
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [STYLE];
    shadow.append(this.#stage);
    this.addEventListener("estimate", ({ detail }) => (this.#query = new URLSearchParams(detail.query)));
  }

  // Also after it was moved: a frame then loads anew, and goes on with what the visitor had set.
  connectedCallback() {
    const plug = new AbortController();
    const { signal } = plug;
    this.#unplug = () => plug.abort();
    const update = () => this.#update();
    const observer = new MutationObserver(update);
    for (const node of [document.documentElement, document.body, this]) observer.observe(node, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", update, { signal });
    this.#stage.addEventListener("transitionend", update, { signal });
    addEventListener("message", (event) => this.#hear(event), { signal });
    addEventListener("securitypolicyviolation", ({ blockedURI, disposition, effectiveDirective }) => {
      const isOurs = effectiveDirective === "frame-src" && blockedURI.startsWith(HOME.origin);
      if (isOurs && disposition === "enforce") this.#fail("frame-src forbids it");
    }, { signal });
    this.#frame.addEventListener("load", () => {
      // A lazy frame begins as an empty document.
      if (this.#frame.contentDocument?.URL === "about:blank") return;
      const late = setTimeout(() => this.#fail("it loaded and stayed silent"), PATIENCE);
      signal.addEventListener("abort", () => clearTimeout(late));
    }, { signal });
    this.#update();
    if (this.#inline || this.#isMounting) return;
    if (this.getAttribute("mode")?.trim().toLowerCase() === "inline") this.#mount();
    else this.#load();
  }

  disconnectedCallback() {
    this.#unplug();
    this.#origin = undefined;
    if (this.#inline || this.#isMounting) return;
    this.#stage.className = "stage waiting";
    // It is to load once when it comes back, and not twice.
    this.#frame.removeAttribute("src");
  }

  // By moveBefore() a frame is moved as it is.
  connectedMoveCallback() {}

  #ready() {
    this.#stage.className = "stage";
    this.#internals.states.add("ready");
  }

  // The parameters that the attributes make, with the theme around and the accent of the post's style sheet.
  #parameters() {
    const said = {};
    for (const { name, value } of this.attributes) {
      if (!COMMON.test(name)) said[name.replaceAll("-", "_")] = value;
    }
    const theme = said.theme?.trim().toLowerCase();
    said.theme = theme === "light" || theme === "dark" ? theme : themeAround(this);
    const [red, green, blue, alpha] = channels(getComputedStyle(this.#accent).backgroundColor);
    if (said.accent === undefined && alpha > 0) {
      said.accent = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
    }
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
    return new URLSearchParams(this.#query);
  }

  #update() {
    this.#frame.title = this.title || "AI image API price estimator";
    if (!this.#origin && !this.#inline) return;
    const changes = this.#changes();
    if (!Object.keys(changes).length) return;
    if (this.#inline) this.#inline(this.#asked(), changes);
    // No message may bring an address, so that comes with the frame's own.
    else if ("affiliate" in changes) this.#load();
    else this.#tell(changes);
  }

  #load() {
    this.#changes();
    this.#origin = undefined;
    // Frame and document have to agree from the first paint on, or the browser puts a ground between them.
    this.#frame.style.colorScheme = this.#said.theme;
    this.#frame.src = new URL(`?${this.#asked()}`, HOME).href;
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
      this.#frame.style.height = `${height}px`;
    } else if (event === "ready") {
      // A frame may have loaded anew by itself, with what it is told after this: the theme in any case, and what has changed
      // while it loaded. It answers when it looks so.
      if (scheme === "light" || scheme === "dark") this.#frame.style.colorScheme = scheme;
      this.#origin = origin === "null" ? "*" : origin;
      this.#tell({ ...this.#changes(), theme: this.#said.theme });
    } else if (event === "look") {
      this.#ready();
    } else if (event === "fold" && Number.isFinite(data.top) && Number.isFinite(data.bottom)) {
      // The button that folds the rows stays in sight.
      const { top } = this.#frame.getBoundingClientRect();
      if (top + data.top < 0 || top + data.bottom > innerHeight) scrollBy(0, top + data.top - innerHeight / 2);
    } else if ((event === "estimate" || event === "route-click") && typeof detail?.query === "string") {
      this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
    }
  }

  #fail(why) {
    if (this.#origin) return;
    console.warn(`<${NAME}>: ${this.#frame.src} did not answer: ${why}.`);
    const link = make("a", "", "Open it on a page of its own.");
    Object.assign(link, { href: this.#frame.src, target: "_blank" });
    this.#notice.replaceChildren("The price estimator could not be shown inside this page. ", link);
    this.#stage.className = "stage failed";
  }

  // Mounts the widget in the post's own page. Where that cannot be, a frame serves.
  async #mount() {
    this.#isMounting = true;
    const root = make("div", "estimator");
    try {
      const text = async (address) => {
        const response = await fetch(address);
        if (!response.ok) throw new Error(`${address} answers ${response.status}`);
        return response.text();
      };
      // The page names its files, and has the table that stands until the widget does.
      const page = new DOMParser().parseFromString(await text(HOME), "text/html");
      for (const name of ["href", "src"]) {
        for (const node of page.querySelectorAll(`[${name}]`)) node[name] = new URL(node.getAttribute(name), HOME).href;
      }
      const [css, { start }] = await Promise.all([
        text(page.querySelector("link[rel=stylesheet]").href),
        import(page.querySelector("script[type=module]").src),
        import(page.querySelector("script:not([type])").src),
      ]);
      const { look, LOOK } = globalThis[Symbol.for(NAME)];
      const sheet = new CSSStyleSheet();
      // A post may have set its rem to anything.
      sheet.replaceSync(css.replace(/(\d*\.?\d+)rem\b/g, (_, rem) => `${rem * 16}px`));
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
      this.shadowRoot.adoptedStyleSheets = [STYLE, sheet];
      this.#frame.replaceWith(root);
      const failed = await start(this.shadowRoot, page);
      if (failed) throw new Error(failed);
      this.#inline = show;
      this.#ready();
      // What has changed meanwhile.
      this.#update();
    } catch (error) {
      console.warn(`<${NAME}>: it is shown in a frame, since inline it cannot be: ${error.message}`);
      this.shadowRoot.adoptedStyleSheets = [STYLE];
      root.replaceWith(this.#frame);
      if (this.#frame.parentNode !== this.#stage) this.#stage.append(this.#frame);
      this.#load();
    } finally {
      this.#isMounting = false;
    }
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, ImagePriceEstimator);
