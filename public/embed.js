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
// Attributes that any element may have, and no parameters.
const COMMON = /^(class|contenteditable|dir|draggable|height|hidden|id|is|mode|nonce|part|role|slot|style|tabindex|title|translate|width|xmlns|(aria|data|on)-?.*)$/;
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
  .accent { display: none; color: var(--estimator-accent, transparent); }
  iframe { display: block; width: 100%; height: 30rem; border: 0; border-radius: var(--estimator-radius, 0); }
  .waiting iframe, .waiting .estimator { visibility: hidden; }
  .failed iframe, .fallback, .notice { display: none; }
  :is(.waiting, .failed) > .fallback, .failed .notice { display: block; }
`);

// The theme that a word of a class or a data attribute names, such as "dark", "theme-dark" or "dark-mode".
const named = (word) => word.match(/^(?:is-|theme-|mode-|color-scheme-)?(dark|light)(?:-mode|-theme|-scheme)?$/i)?.[1].toLowerCase();

// The theme of the post where the element stands: by a class or data attribute of its root or body, by its color-scheme,
// or by whether its text is light.
const themeAround = (element) => {
  for (const { className, dataset } of [document.documentElement, document.body]) {
    const word = [...className.split(/\s+/), ...Object.values(dataset)].find(named);
    if (word) return named(word);
  }
  const { colorScheme, color } = getComputedStyle(element);
  const schemes = colorScheme.match(/\b(dark|light)\b/g) ?? [];
  if (schemes.length === 1) return schemes[0];
  const [red, green, blue] = color.match(/[\d.]+/g) ?? [0, 0, 0];
  return 0.3 * red + 0.59 * green + 0.11 * blue > 140 ? "dark" : "light";
};

const make = (tag, className, ...children) => {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
};

class ImagePriceEstimator extends HTMLElement {
  #internals = this.attachInternals();
  #frame = document.createElement("iframe");
  #accent = make("span", "accent");
  #notice = make("p", "notice");
  #stage = make("div", "stage waiting", make("div", "fallback", make("slot", ""), this.#notice), this.#frame, this.#accent);
  // The widget in the post's own page, once it is there, and what it is to look like.
  #inline = undefined;
  // The parameters that were handed on, and the query that the visitor has made of them.
  #said = {};
  #query = undefined;
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
    this.addEventListener("estimate", ({ detail }) => (this.#query = detail.query));
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
    addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective }) => {
      if (effectiveDirective === "frame-src" && blockedURI.startsWith(HOME.origin)) this.#fail("frame-src forbids it");
    }, { signal });
    this.#frame.addEventListener("load", () => {
      // A lazy frame begins as an empty document.
      if (this.#frame.contentDocument?.URL === "about:blank") return;
      const late = setTimeout(() => this.#fail("it loaded and stayed silent"), PATIENCE);
      signal.addEventListener("abort", () => clearTimeout(late));
    }, { signal });
    if (this.#inline) update();
    else if (this.getAttribute("mode")?.trim().toLowerCase() === "inline") this.#mount();
    else this.#load();
  }

  disconnectedCallback() {
    this.#unplug();
    this.#origin = undefined;
    if (this.#inline) return;
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
    const [red, green, blue, alpha = 1] = getComputedStyle(this.#accent).color.match(/[\d.]+/g) ?? [];
    if (said.accent === undefined && Number(alpha) > 0 && blue !== undefined) {
      said.accent = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
    }
    return said;
  }

  // What has changed since parameters were last handed on; null takes one back.
  #changes() {
    const [before, now] = [this.#said, this.#parameters()];
    this.#said = now;
    const keys = Object.keys({ ...before, ...now }).filter((key) => before[key] !== now[key]);
    return Object.fromEntries(keys.map((key) => [key, now[key] ?? null]));
  }

  // The query with these changes: what the visitor has set stands, unless the author has changed it since.
  #asked(changes) {
    const query = new URLSearchParams(this.#query);
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) query.delete(key);
      else query.set(key, value);
    }
    return query;
  }

  #update() {
    if (!this.#origin && !this.#inline) return;
    const changes = this.#changes();
    if (!Object.keys(changes).length) return;
    if (this.#inline) this.#inline(this.#asked(changes), changes);
    else this.#tell(changes);
  }

  #load() {
    if (this.#query === undefined) this.#said = {};
    const address = new URL(`?${this.#asked(this.#changes())}`, HOME).href;
    this.#frame.title = this.title || "AI image API price estimator";
    // The frame and its document have to agree before the first paint, or the browser puts a ground between them.
    this.#frame.style.colorScheme = this.#said.theme;
    this.#frame.src = address;
  }

  #tell(set) {
    this.#frame.contentWindow?.postMessage({ type: NAME, set }, this.#origin);
  }

  #hear({ source, origin, data }) {
    // In a sandboxed post the origin of the frame is "null", and none can be named to speak to.
    if (source !== this.#frame.contentWindow || (origin !== HOME.origin && origin !== "null")) return;
    if (data?.type !== NAME) return;
    const { event, height, theme, detail } = data;
    if (event === "size" && Number.isInteger(height) && height > 0 && height <= HIGHEST) {
      this.#frame.style.height = `${height}px`;
    } else if (event === "ready") {
      this.#origin = origin === "null" ? "*" : origin;
      this.#ready();
      // Also without changes: to be spoken to is how the frame learns that it need not scroll.
      this.#tell(this.#changes());
    } else if (event === "look" && (theme === "light" || theme === "dark")) {
      // Not before the document agrees.
      this.#frame.style.colorScheme = theme;
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
      const changes = this.#changes();
      show(this.#asked(changes), changes);
      this.shadowRoot.adoptedStyleSheets = [STYLE, sheet];
      this.#frame.replaceWith(root);
      const failed = await start(this.shadowRoot, page);
      if (failed) throw new Error(failed);
      this.#inline = show;
      this.#ready();
    } catch (error) {
      console.warn(`<${NAME}>: it is shown in a frame, since inline it cannot be: ${error.message}`);
      this.shadowRoot.adoptedStyleSheets = [STYLE];
      root.replaceWith(this.#frame);
      if (!this.#frame.isConnected) this.#stage.append(this.#frame);
      this.#load();
    }
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, ImagePriceEstimator);
