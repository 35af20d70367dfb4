// Loads and starts the widget, and reports errors as one sentence. The page names the files. In inline mode, embed.js
// passes the page that does. The snippet builder loads this module too, to parse values as the widget does.

// The messages for readers: what failed, and what to do.
const SENTENCES = {
  off: ["WebAssembly is switched off in this browser", "Switch it on, or open the page in another browser."],
  policy: ["The security policy of this page forbids WebAssembly", "Its author can allow it with 'wasm-unsafe-eval'."],
  network: ["The estimator could not be fetched", "Check the connection, and reload the page."],
  missing: ["The estimator is missing on its server", "Its author can upload the whole folder again."],
  script: ["The estimator could not be loaded from its server", "Reload the page; if that does not help, its author can upload the whole folder again."],
  wrong: ["The server sent something other than the estimator", "Its author can upload the whole folder again."],
  damaged: ["The estimator arrived incomplete", "Reload the page."],
  stopped: ["The estimator stopped because of an error", "Reload the page."],
};

// An error with the key of its message.
const fault = (name, cause) => Object.assign(new Error(SENTENCES[name][0], { cause }), { fault: name });

const fetched = async (address) => {
  const response = await fetch(address).catch((error) => { throw fault("network", error); });
  if (!response.ok) throw fault(response.status === 404 || response.status === 410 ? "missing" : "network", response.status);
  if (response.headers.get("Content-Type")?.startsWith("text/html")) throw fault("wrong");
  return response;
};

const whyNotCompiled = (error) => {
  const text = String(error?.message ?? error);
  if (/CSP|policy|unsafe-eval|embedder/i.test(text)) return "policy";
  if (/magic/i.test(text)) return "wrong";
  return error instanceof WebAssembly.RuntimeError ? "stopped" : "damaged";
};

const address = (files, id) => files.getElementById(id).href;

// Fetches the bytes of a catalog: "widget" for what the first view needs, "tools" for the whole.
const fetchPrices = async (files, name) => {
  const response = await fetched(address(files, `${name}-prices`));
  return new Uint8Array(await response.arrayBuffer().catch(async (error) => {
    // If the reader leaves the page meanwhile, this never resolves.
    await new Promise((resolve) => setTimeout(resolve));
    throw fault("damaged", error);
  }));
};

// The catalog that the widgets have open. They share it, so a part of the catalog never replaces the whole.
let opened;
const openPrices = (open, bytes, name) => {
  if (opened === "tools") return;
  if (!open(bytes)) throw fault("damaged");
  opened = name;
};

// Loads the exports of a module: "widget" for src/main.rs, "tools" for src/second.rs. `files` is the page that names
// the files, and `prices` the catalog that the module opens.
export const load = async (files, name = "widget", prices = name) => {
  if (typeof WebAssembly === "undefined") throw fault("off");
  // Load all three in parallel.
  const wasm = fetched(address(files, `${name}-wasm`));
  const glue = import(address(files, `${name}-glue`)).catch((error) => { throw fault("script", error); });
  const all = await Promise.all([wasm, glue, fetchPrices(files, prices)]);
  const [module_or_path, { default: init, ...exports }, bytes] = all;
  await init({ module_or_path }).catch((error) => { throw fault(whyNotCompiled(error), error); });
  if (name === "widget") openPrices(exports.open, bytes, prices);
  else if (!exports.open(bytes)) throw fault("damaged");
  return exports;
};

// The sentence for an error: what failed, its effect, and what to do.
const sentence = (error, effect) => {
  console.error(error);
  const [what, remedy] = SENTENCES[error.fault ?? "stopped"];
  return `${what}, so ${effect}. ${remedy}`;
};

// Adds the style sheet of the tools to the page, once. In inline mode, embed.js has already loaded it.
let styled;
const style = (files) => files === document && (styled ??= new Promise((resolve) => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: address(files, "tools-style") });
  // frame.js reports an error.
  link.onload = link.onerror = resolve;
  document.head.append(link);
}));

// The second module renders tools, opened rows, exports and changes. It loads on first use, and all widgets share it.
let tools, loading, waiting, failed;
// The HTML that each element shows.
const shown = new WeakMap();

// Returns what src/widget/second.rs asks for the parts of the page. `loaded` tells the widgets to ask again.
const second = (files, widget, loaded) => {
  // The address that shared links lead to. The page in frames names it.
  const page = () => (files.querySelector("link[rel=canonical]") ?? location).href.split(/[?#]/)[0];
  const put = (place, html) => {
    place.removeAttribute("aria-busy");
    if (shown.get(place) === html) return;
    shown.set(place, html);
    place.innerHTML = html;
  };
  // Resolves to an error if that fails. The next use tries again.
  const fetchTools = () => (loading ??= Promise.all([load(files, "tools"), style(files)]).then(
    ([exports]) => { tools = exports; },
    (error) => { loading = undefined; return error; },
  ));
  const wait = async () => {
    const error = await fetchTools();
    if (error) failed = sentence(error, "this part of the page cannot be shown");
    loaded();
    setTimeout(() => { waiting = failed = undefined; });
  };
  // Near a button or a row that needs the module, start to load it. The snippet builder starts with the settings of the page.
  for (const event of ["pointerover", "focusin"]) {
    widget.addEventListener(event, ({ target }) => {
      if (target.closest(".tools, .working, .route")) fetchTools();
      const link = target.closest(".embed a");
      if (link) link.href = new URL(`embed.html?${queryOf(widget)}`, page());
    });
  }
  for (const event of ["mousemove", "click", "keydown"]) widget.addEventListener(event, (event) => tools?.handle(event));
  const inSight = new IntersectionObserver((seen) => { for (const { target, isIntersecting } of seen) target.unseen = !isIntersecting; }, { rootMargin: "300px" });
  return {
    observe: (place) => inSight.observe(place),
    text: (...asked) => tools?.render(...asked, page()) ?? "",
    fill: (place, part, ...asked) => {
      if (!part) put(place, "");
      else if (tools) put(place, tools.render(part, ...asked, page()));
      // The inputs of a tool, above its answers, already show the sentence.
      else if (failed) put(place, place.matches(".answers") ? "" : `<p>${failed}</p>`);
      else {
        // The style sheet shows that something is on its way.
        place.ariaBusy = "true";
        waiting ??= wait();
      }
    },
  };
};

const queryOf = ({ dataset }) => dataset.query ?? location.search.slice(1);

// The detail of an `estimate` event.
const estimate = (widget) => {
  const first = widget.querySelector("tr[data-route]")?.dataset ?? {};
  const [answer, lead, job] = [".answer", ".answer .lead", ".job"].map((selector) => widget.querySelector(selector)?.textContent);
  return { query: queryOf(widget), answer, lead, job, route: first.route, usdPerMonth: first.usdPerMonth };
};

// Starts the widget in `root`, a document or a shadow root. Returns a message if that fails.
export const start = async (root, files = document) => {
  const widget = root.getElementById("widget");
  const tell = (name, detail) => widget.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  widget.addEventListener("answered", () => tell("estimate", estimate(widget)));
  widget.addEventListener("click", ({ target }) => {
    const link = target.closest("a[target]");
    const place = link?.closest("tbody, li");
    const { route, usdPerMonth } = (place?.querySelector("[data-route]") ?? place)?.dataset ?? {};
    if (route) tell("route-click", { ...estimate(widget), route, usdPerMonth, href: link.href, affiliate: link.matches(".affiliate") });
  });
  const fail = (error, effect) => {
    const text = sentence(error, effect);
    // Controls without effect would mislead.
    for (const part of widget.querySelectorAll(".controls, .list, .tiers input")) part.remove();
    const notice = root.getElementById("notice");
    notice.textContent = text;
    notice.hidden = false;
    tell("failed", { sentence: text });
    return text;
  };
  // Once the cards are scrolled past, a bar repeats the chosen one.
  const past = new IntersectionObserver((seen) => {
    const { isIntersecting, boundingClientRect } = seen.at(-1);
    // A frame as tall as its content does not scroll.
    const scrolls = document.documentElement.dataset.sized === undefined;
    widget.toggleAttribute("data-past", scrolls && !isIntersecting && boundingClientRect.bottom < 0);
  });
  // Restores the previous content if mounting fails.
  const replace = (mount) => {
    const before = [...widget.childNodes];
    const expanded = [".all", ".caveats"].filter((button) => widget.querySelector(`${button}[aria-expanded=true]`));
    const place = scrollY;
    try {
      mount(widget, parts);
      // WebKit goes to the top while the list is short. A moment later, it has its rows.
      if (place) setTimeout(() => scrollY === place || scrollTo({ top: place, behavior: "instant" }));
      for (const button of expanded) widget.querySelector(button).click();
      past.disconnect();
      past.observe(widget.querySelector(".tiers"));
    } catch (error) {
      widget.replaceChildren(...before);
      throw error;
    }
  };
  // Older prices are only in the whole catalog.
  const prices = () => (/as_of/i.test(queryOf(widget)) ? "tools" : "widget");
  let parts;
  try {
    const { mount, loaded, open } = await load(files, "widget", prices());
    parts = second(files, widget, loaded);
    // Mounting is a task of its own, so that the page responds in between.
    await new Promise((resolve) => setTimeout(resolve));
    replace(mount);
    widget.addEventListener("asked", async () => {
      try {
        if (prices() === "tools" && opened !== "tools") openPrices(open, await fetchPrices(files, "tools"), "tools");
        replace(mount);
      } catch (error) {
        fail(error, "the last answer stays");
      }
    });
    // Without a `lang` parameter, the page follows the browser's language.
    addEventListener("languagechange", () => widget.isConnected && widget.dispatchEvent(new Event("asked")));
    return undefined;
  } catch (error) {
    return fail(error, "the controls are missing and the table shows the default job");
  }
};

if (document.getElementById("widget-glue")) start(document);
