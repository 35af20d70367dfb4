// <image-price-estimator>: what AI images cost at every vendor, in a post. In full:
//
//   <script type="module" src="https://HOST/v1/embed.js"></script>
//   <image-price-estimator images="10000"><a href="https://HOST/v1/?images=10000">A fallback</a></image-price-estimator>
//
// The attributes are the parameters of the page, which docs/parameters.md lists; docs/embedding.md has the events, parts
// and custom properties. The element holds a frame, as high as its content and in the theme of the post. The post needs
// no policy for WebAssembly, and its styles and those of the page never meet.

const TYPE = "image-price-estimator";
const HOME = new URL("./", import.meta.url);
// Attributes of any element, and those that are about the element itself.
const OWN = /^(class|contenteditable|dir|draggable|height|hidden|id|is|mode|nonce|part|role|slot|style|tabindex|title|translate|width|xmlns|(aria|data|on)-?.*)$/;
// How long a frame that has loaded may keep silent, in milliseconds.
const PATIENCE = 8000;
const HIGHEST = 200_000;

const STYLE = new CSSStyleSheet();
STYLE.replaceSync(`
  :host { display: block; }
  :host([hidden]) { display: none !important; }
  :host(:state(ready)) { min-height: 0 !important; }
  /* Its color runs along with the post's, which tells of every change of theme. */
  .stage { display: grid; color: inherit; transition: color 1ms; }
  .stage > * { grid-area: 1 / 1; min-width: 0; }
  .accent { display: none; color: var(--estimator-accent, transparent); }
  iframe { display: block; width: 100%; height: 30rem; border: 0; border-radius: var(--estimator-radius, 0); }
  .waiting iframe { visibility: hidden; }
  .failed iframe { display: none; }
  :is(.waiting, .failed) > .fallback { display: block; }
  .fallback, .notice { display: none; }
  .failed .notice { display: block; }
`);

// The theme that a word of a class or a data attribute names, such as "dark", "theme-dark" or "dark-mode".
const named = (word) => word.match(/^(?:is-|theme-|mode-|color-scheme-)?(dark|light)(?:-mode|-theme|-scheme)?$/i)?.[1].toLowerCase();

// The theme that the post has where the element stands: by a class or data attribute of its root or body, by its
// color-scheme, or by whether its text is light.
const hostTheme = (element) => {
  for (const { className, dataset } of [document.documentElement, document.body]) {
    for (const word of [...String(className).split(/\s+/), ...Object.values(dataset)]) {
      if (named(word)) return named(word);
    }
  }
  const { colorScheme, color } = getComputedStyle(element);
  const schemes = colorScheme.match(/\b(dark|light)\b/g) ?? [];
  if (schemes.length === 1) return schemes[0];
  const [red, green, blue] = color.match(/[\d.]+/g) ?? [0, 0, 0];
  return 0.3 * red + 0.59 * green + 0.11 * blue > 140 ? "dark" : "light";
};

class ImagePriceEstimator extends HTMLElement {
  #internals = this.attachInternals();
  #shadow = this.attachShadow({ mode: "open" });
  #stage = document.createElement("div");
  #frame = document.createElement("iframe");
  #accent = document.createElement("span");
  #notice = document.createElement("p");
  // What the frame's address says, what the visitor has made of it, and where the frame's answers come from.
  #said = {};
  #query = undefined;
  #origin = "*";
  #isReady = false;
  #unplug = undefined;

  constructor() {
    super();
    const fallback = document.createElement("div");
    fallback.className = "fallback";
    fallback.append(document.createElement("slot"), this.#notice);
    this.#notice.className = "notice";
    this.#notice.setAttribute("part", "notice");
    this.#accent.className = "accent";
    this.#frame.setAttribute("part", "frame");
    this.#frame.loading = "lazy";
    this.#stage.className = "stage waiting";
    this.#stage.append(fallback, this.#frame, this.#accent);
    this.#shadow.adoptedStyleSheets = [STYLE];
    this.#shadow.append(this.#stage);
  }

  // Also after it was moved: the frame then loads anew, and goes on with what the visitor had set.
  connectedCallback() {
    const plug = new AbortController();
    const { signal } = plug;
    const update = () => this.#update();
    addEventListener("message", (event) => this.#hear(event), { signal });
    document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
      if (HOME.href.startsWith(blockedURI)) this.#fail("a policy of this page (frame-src) forbids the frame");
    }, { signal });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", update, { signal });
    this.#stage.addEventListener("transitionend", update, { signal });
    this.#frame.addEventListener("load", () => {
      // A lazy frame begins as an empty document.
      if (this.#frame.contentDocument?.URL === "about:blank") return;
      const late = setTimeout(() => this.#fail("the frame stayed silent after it had loaded"), PATIENCE);
      signal.addEventListener("abort", () => clearTimeout(late));
    }, { signal });
    const observer = new MutationObserver(update);
    for (const node of [document.documentElement, document.body, this]) observer.observe(node, { attributes: true });
    signal.addEventListener("abort", () => observer.disconnect());
    this.#unplug = () => plug.abort();
    this.#show();
  }

  disconnectedCallback() {
    this.#unplug();
    this.#wait();
  }

  // With moveBefore() the frame stays as it is.
  connectedMoveCallback() {}

  #wait() {
    this.#isReady = false;
    this.#stage.className = "stage waiting";
  }

  #show() {
    const said = this.#parameters();
    const query = new URLSearchParams(this.#query ?? "");
    for (const key of Object.keys({ ...this.#said, ...said })) {
      // What the visitor has set stands, unless the author has changed it since.
      if (this.#query !== undefined && this.#said[key] === said[key] && key !== "theme") continue;
      if (said[key] === undefined) query.delete(key);
      else query.set(key, said[key]);
    }
    this.#said = said;
    this.#frame.title = this.title || "AI image API price estimator";
    // The frame and its document have to agree before the first paint, or the browser puts white behind it.
    this.#frame.style.colorScheme = said.theme;
    const address = new URL(`?${query}`, HOME).href;
    if (this.#frame.src !== address) this.#frame.src = address;
  }

  // The parameters that the attributes make.
  #parameters() {
    const said = {};
    for (const { name, value } of this.attributes) {
      if (!OWN.test(name)) said[name.replaceAll("-", "_")] = value;
    }
    const asked = said.theme?.trim().toLowerCase();
    said.theme = asked === "light" || asked === "dark" ? asked : hostTheme(this);
    const [red, green, blue, alpha = 1] = getComputedStyle(this.#accent).color.match(/[\d.]+/g) ?? [];
    if (said.accent === undefined && Number(alpha) > 0 && blue !== undefined) {
      said.accent = [red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("");
    }
    return said;
  }

  // Hands on what has changed since; until the frame is ready to hear it, it waits here.
  #update() {
    if (!this.#isReady) return;
    const now = this.#parameters();
    const set = {};
    for (const key of Object.keys({ ...this.#said, ...now })) {
      if (this.#said[key] !== now[key]) set[key] = now[key] ?? null;
    }
    this.#said = now;
    if (Object.keys(set).length) this.#tell(set);
  }

  #tell(set) {
    this.#frame.contentWindow?.postMessage({ type: TYPE, set }, this.#origin);
  }

  #hear({ source, origin, data }) {
    // A post in a sandbox makes the frame's origin "null", and then there is none to speak to but any.
    if (source !== this.#frame.contentWindow || (origin !== HOME.origin && origin !== "null")) return;
    if (data?.type !== TYPE) return;
    const { event, height, theme, detail } = data;
    if (event === "size" && Number.isInteger(height) && height > 0 && height <= HIGHEST) {
      this.#frame.style.height = `${height}px`;
    } else if (event === "ready") {
      this.#origin = origin === "null" ? "*" : origin;
      this.#isReady = true;
      this.#stage.className = "stage";
      this.#internals.states.add("ready");
      // To be spoken to is how the frame learns that it need not scroll.
      this.#tell({});
      this.#update();
    } else if (event === "look" && (theme === "light" || theme === "dark")) {
      // Only now, since until the document agrees, the browser would put a ground behind it.
      this.#frame.style.colorScheme = theme;
    } else if ((event === "estimate" || event === "route-click") && detail && typeof detail === "object") {
      if (event === "estimate" && typeof detail.query === "string") this.#query = detail.query.slice(0, 5000);
      this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }));
    }
  }

  #fail(why) {
    if (this.#isReady) return;
    console.warn(`<${TYPE}>: ${this.#frame.src} did not answer: ${why}.`);
    const link = document.createElement("a");
    link.href = this.#frame.src;
    link.target = "_blank";
    link.textContent = "Open it on a page of its own.";
    this.#notice.replaceChildren("The price estimator could not be shown inside this page. ", link);
    this.#stage.className = "stage failed";
  }
}

if (!customElements.get(TYPE)) customElements.define(TYPE, ImagePriceEstimator);
