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

// Loads the exports of src/main.rs. `files` is the page that names the files.
export const load = async (files) => {
  if (typeof WebAssembly === "undefined") throw fault("off");
  const address = (id) => files.getElementById(id).href;
  // Load both in parallel.
  const wasm = fetched(address("widget-wasm"));
  const glue = import(address("widget-glue")).catch((error) => { throw fault("script", error); });
  const [module_or_path, { default: init, ...exports }] = await Promise.all([wasm, glue]);
  await init({ module_or_path }).catch((error) => { throw fault(whyNotCompiled(error), error); });
  return exports;
};

// The detail of an `estimate` event.
const estimate = (widget) => {
  const first = widget.querySelector("tr[data-route]")?.dataset ?? {};
  const [answer, lead, job] = [".answer", ".answer .lead", ".job"].map((selector) => widget.querySelector(selector)?.textContent);
  return { query: widget.dataset.query ?? location.search.slice(1), answer, lead, job, route: first.route, usdPerMonth: first.usdPerMonth };
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
    console.error(error);
    const [what, remedy] = SENTENCES[error.fault ?? "stopped"];
    const sentence = `${what}, so ${effect}. ${remedy}`;
    // Controls without effect would mislead.
    for (const part of widget.querySelectorAll(".controls, .list")) part.remove();
    const notice = root.getElementById("notice");
    notice.textContent = sentence;
    notice.hidden = false;
    tell("failed", { sentence });
    return sentence;
  };
  // Restores the previous content if mounting fails.
  const replace = (mount) => {
    const before = [...widget.childNodes];
    const all = () => widget.querySelector(".all");
    const isExpanded = all()?.getAttribute("aria-expanded") === "true";
    try {
      mount(widget);
      if (isExpanded) {
        all().setAttribute("aria-expanded", "true");
        all().previousElementSibling.toggleAttribute("data-open", true);
      }
    } catch (error) {
      widget.replaceChildren(...before);
      throw error;
    }
  };
  try {
    const { mount } = await load(files);
    replace(mount);
    widget.addEventListener("asked", () => {
      try {
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
