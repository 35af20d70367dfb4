// The snippet builder. The controls set parameters (see docs/parameters.md), which become the attributes of the live
// preview and the text of the snippet.

const NAME = "image-price-estimator";
// The folder of this page, which the snippet links to.
const HOME = new URL("./", location.href);
// `cargo xtask release` lays out folders side by side: the root, /v1 for the major
// version, and the rest of the version.
const [, ROOT, MAJOR, REST] = HOME.href.match(/^(.*\/)(v\d+)(\.\d+\.\d+)?\/$/) ?? [];

const find = (selector) => document.querySelector(selector);
const form = find("#choices");

// The content of release.json, if it exists.
let release;
// The live element, and whether the author changed something in it since its last answer.
let preview;
let isTouched = false;
// The timer for replacing the preview.
let waiting;
// The last estimate of the preview, and the last estimate for the chosen parameters.
let latest;
let answer;
// The exports of src/second.rs, which parse values as the widget does. Unset until loaded.
let widget;

// -- Chosen values

// Parameters of the address that no control here sets.
const others = {};
const hiddenToo = [];

// The last valid values.
const last = { size: "1280x720", images: "10000" };

// If the widget cannot be loaded, typed values go into the snippet unchanged. The page of the
// widget reports invalid values.
const AS_TYPED = {
  read: (_, text) => text.trim(),
  affiliate: (provider, address) => `${provider}=${address.trim()}`,
  asksTheSame: () => false,
};

const tell = (input, problem, sentence) => {
  input.setAttribute("aria-invalid", Boolean(sentence));
  if (problem.textContent !== sentence) problem.textContent = sentence;
};

// The value of a field, or the last valid one.
const checked = (name) => {
  if (!widget) return last[name];
  const input = form.elements[name];
  const value = widget.read(name, input.value);
  last[name] = value ?? last[name];
  tell(input, find(`#problem-${name}`), value === undefined ? `${widget.expects(name)} The snippet still uses ${last[name]}.` : "");
  return last[name];
};

const affiliates = () => {
  if (!widget) return [];
  const taken = new Set();
  return [...find("#affiliates").children].flatMap((row) => {
    const [whose, input, problem] = ["select", "input", "output"].map((tag) => row.querySelector(tag));
    const isEmpty = !input.value.trim();
    const pair = isEmpty ? undefined : widget.affiliate(whose.value, input.value);
    const isTwice = taken.has(whose.value);
    const sentence = isEmpty ? ""
      : !pair ? "Enter an https address, such as https://fal.ai/?via=you. The snippet leaves this one out."
      : isTwice ? `${whose.selectedOptions[0].text} already has an address above. The snippet leaves this one out.` : "";
    tell(input, problem, sentence);
    if (!pair || isTwice) return [];
    taken.add(whose.value);
    return [pair];
  });
};

// The initial choice, which is the default of the page.
const usual = (name) => [...form.elements[name]].find(({ defaultChecked }) => defaultChecked).value;

// The default number of rows.
const usualRows = (extent) => (extent === "compact" ? "5" : usual("rows"));

// The parameters of the job, the look and the links. Defaults are omitted, except for the volume.
const parameters = () => {
  const data = new FormData(form);
  const [one, all] = [(name) => data.get(name) ?? "", (name) => data.getAll(name).join(",")];
  const unless = (value, usual) => (value === usual ? "" : value);
  const edges = one("preset") || checked("size");
  const volume = checked("images");
  const paid = affiliates();
  find("#disclosed").hidden = !paid.length;
  const given = (pairs) => new Map(Object.entries(pairs).filter(([, value]) => value !== undefined && value !== ""));
  return {
    question: given({
      ...others,
      size: unless(edges, usual("preset")),
      tier: unless(one("tier"), usual("tier")),
      images: volume,
      [one("which") || "provider"]: one("which") && all("provider"),
      since: one("since"),
      lang: one("lang"),
    }),
    look: given({
      view: one("extent") === "card" ? "card" : "",
      compact: one("extent") === "compact" ? "1" : "",
      rows: unless(one("rows"), usualRows(one("extent"))),
      hide: [...data.getAll("hide"), ...hiddenToo].join(","),
      theme: one("theme"),
      accent: data.has("colored") ? one("accent").slice(1) : "",
    }),
    links: given({ rel: all("rel"), affiliate: paid.join(",") }),
  };
};

const attributes = ({ question, look, links }) =>
  new Map([...question, ...look, ...links, ...(form.elements.inline.checked ? [["mode", "inline"]] : [])]);

// -- The preview

// Checks whether the last estimate is for the chosen parameters, rather than for changes made in the preview.
const judge = () => {
  if (!latest || !widget) return;
  const { question } = parameters();
  // If `lang` is unset, the element uses the language of this page.
  const asked = new URLSearchParams({ lang: document.documentElement.lang, ...Object.fromEntries(question) });
  isTouched = !widget.asksTheSame(latest.query, String(asked));
  if (!isTouched) answer = { asked: String([...question]), ...latest };
};

const mount = () => {
  [isTouched, latest, answer] = [false, undefined, undefined];
  const element = document.createElement(NAME);
  element.addEventListener("estimate", ({ detail }) => {
    latest = detail;
    judge();
    write();
  });
  return element;
};

const place = (chosen) => {
  const element = mount();
  for (const [name, value] of chosen) element.setAttribute(name, value);
  find("#place").replaceChildren(element);
  preview = element;
};

// The card gives no answer in sentences, so the page does, out of sight, once all values are parsed and the author stops typing.
let asking;
const consult = (question) => {
  const asked = `?${new URLSearchParams({ lang: document.documentElement.lang, ...Object.fromEntries(question) })}`;
  clearTimeout(asking);
  if (!widget || find("#asker").src.endsWith(asked)) return;
  asking = setTimeout(() => { find("#asker").src = new URL(asked, HOME); }, 400);
};
addEventListener("message", ({ source, data }) => {
  if (source !== find("#asker").contentWindow || data?.event !== "estimate") return;
  latest = data.detail;
  judge();
  write();
});

const show = (chosen) => {
  const before = (name) => preview?.getAttribute(name) ?? undefined;
  clearTimeout(waiting);
  if (chosen.get("view") === "card") consult(parameters().question);
  if (!preview) place(chosen);
  // A frame reads these two attributes only on load, so replace it once the author stops typing. This
  // discards changes made in the preview.
  if (isTouched || ["affiliate", "mode"].some((name) => before(name) !== chosen.get(name))) {
    waiting = setTimeout(place, 400, chosen);
    return;
  }
  for (const name of preview.getAttributeNames()) {
    if (!chosen.has(name)) preview.removeAttribute(name);
  }
  for (const [name, value] of chosen) {
    if (before(name) !== value) preview.setAttribute(name, value);
  }
};

// -- The snippet

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

// The address of the page with these parameters. Commas need no escaping.
const address = (folder, ...groups) => {
  const query = String(new URLSearchParams(groups.flatMap((group) => [...group])));
  return `${folder}?${query.replaceAll("%2C", ",")}`;
};

// The text of the link: today's answer, or a description of the page.
const words = (question) => {
  const isGerman = question.get("lang") === "de";
  if (answer?.lead && answer.asked === String([...question])) {
    const day = new Intl.DateTimeFormat(isGerman ? "de" : "en-GB", { day: "numeric", month: "short", year: "numeric" }).format(new Date());
    const text = `${answer.lead} ${answer.job}, ${isGerman ? "Stand" : "as of"} ${day}.`;
    return text.replace(/\s+/g, " ");
  }
  return isGerman ? "Was KI-Bilder pro Monat kosten: alle Anbieter im Vergleich" : "What AI images cost per month at every provider, ranked";
};

const link = (to, text) => `<a href="${escaped(to)}">${escaped(text)}</a>`;

// The forms of the snippet.
const SNIPPETS = {
  element: ({ folder, integrity, question, attributes, text }) => {
    const proof = integrity ? ` crossorigin integrity="${integrity}"` : "";
    const pairs = [...attributes].map(([name, value]) => (name === "compact" ? " compact" : ` ${name}="${escaped(value)}"`));
    // On one line, because WordPress adds breaks and paragraphs between lines.
    return `<script async src="${escaped(folder)}embed.js"${proof}></script>`
      + `<${NAME}${pairs.join("")}>${link(address(folder, question), text)}</${NAME}>`;
  },
  frame: ({ folder, question, look, links, height, text }) => {
    const scheme = look.get("theme") ?? "light dark";
    const [page, rest] = look.has("view") ? [`${folder}card/`, [...look].filter(([name]) => name !== "view")] : [folder, look];
    return `<div style="container-type:inline-size;width:100%"><iframe src="${escaped(address(page, question, rest, links))}" `
      + `title="AI image API price estimator" loading="lazy" width="100%" height="${height.plain}" `
      + `style="width:100%;border:0;color-scheme:${scheme};height:${height.fluid}"></iframe></div>`
      + `<p>${link(address(folder, question), text)}</p>`;
  },
  phrase: ({ folder, integrity, attributes, said }) => {
    const proof = integrity ? ` crossorigin integrity="${integrity}"` : "";
    const pairs = [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<script async src="${escaped(folder)}embed.js"${proof}></script><image-price${pairs.join("")}>${link(address(folder, attributes), said)}</image-price>`;
  },
  link: ({ folder, question, text }) => link(address(folder, question), text),
  markdown: ({ folder, question, text }) => `[${text.replace(/[\\`*_[\]<>]/g, "\\$&")}](${address(folder, question)})`,
};

// The purpose of each form, and the directives that the policy of a post needs.
const ADVICE = {
  element: ["Resizes with its content and follows the theme of the post.", ["script-src", "frame-src"]],
  inline: ["Runs in the page of the post. If the policy of the post blocks that, a frame is used.", ["script-src 'wasm-unsafe-eval'", "connect-src"]],
  frame: ["For sites that block scripts. The height adapts to columns from 320 to 900 pixels wide, but not to what a reader opens, so a short frame works best.", ["frame-src"]],
  phrase: ["A price within a sentence, in the type of the post. It follows new prices; readers without scripts get today’s.", ["script-src", "frame-src"]],
  link: ["For places that block frames too, such as newsletters and feeds.", []],
  markdown: ["For sites that accept Markdown, but no HTML.", []],
};

// The folders that a snippet may link to: one that follows updates and, if it exists, one that never changes.
const folders = () => {
  const version = release?.version ?? (REST && MAJOR.slice(1) + REST);
  if (!ROOT) return { alias: HOME.href };
  return { alias: `${ROOT}${MAJOR}/`, pinned: version && `${ROOT}v${version}/` };
};

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

// The download size for a reader: the script, the page, and the files that it names.
const weight = (kind) => {
  if (!release?.named) return "";
  const size = (name) => release.files[name].brotli;
  const script = kilobytes(size("embed.js"));
  const card = release.card + size("card/index.html");
  const isCard = form.elements.extent.value === "card";
  if (kind === "phrase") return `A reader loads ${script} with the post, and ${kilobytes(card + release.figures)} for all phrases of the post together (compressed with brotli).`;
  if (isCard && kind === "element") return `A reader loads ${script} with the post, ${kilobytes(card)} once the card scrolls near the screen, and the rest when it opens (compressed with brotli).`;
  if (isCard && kind === "frame") return `A reader loads nothing with the post, and ${kilobytes(card)} once the card scrolls near the screen (compressed with brotli).`;
  const page = kilobytes(release.named + size("index.html"));
  const all = kilobytes(release.named + size("frame/index.html") + size("embed.js"));
  return {
    element: `A reader loads ${script} with the post, and ${all} in total once the estimator scrolls near the screen (compressed with brotli).`,
    frame: `A reader loads nothing with the post, and ${page} once the frame scrolls near the screen (compressed with brotli).`,
  }[kind] ?? `A reader loads nothing with the post, and ${page} after following the link (compressed with brotli).`;
};

// -- The height of a frame

// A frame without a script cannot report its height. So this page measures the height of the content, in columns of
// these widths and in each language that a reader may have.
const WIDTHS = [
  320, 340, 360, 380, 390, 410, 430, 480, 512, 544, 592, 640, 671, 680, 700, 720, 740, 760, 780, 800, 820, 840, 860, 880, 900,
];
// Spare height for one more line, because prices and sentences change.
const SPARE = 24;
// The measured heights by query and languages, and whether a measurement is running.
const heights = new Map();
let isMeasuring = false;

const measured = async (query, langs) => {
  const ruler = find("#ruler");
  const most = new Map(WIDTHS.map((width) => [width, 0]));
  for (const lang of langs) {
    await new Promise((resolve) => {
      const hear = ({ source, data }) => {
        if (source !== ruler.contentWindow || data?.event !== "ready") return;
        removeEventListener("message", hear);
        resolve();
      };
      addEventListener("message", hear);
      ruler.src = new URL(`?${query}&lang=${lang}`, HOME);
    });
    for (const width of WIDTHS) {
      ruler.style.width = `${width}px`;
      most.set(width, Math.max(most.get(width), ruler.contentDocument.body.getBoundingClientRect().height));
    }
  }
  return most;
};

// Fits a CSS length that falls with the width of the column (100cqi). It is the maximum of three lines: one for small
// phones, one for wider columns, and a constant for the widest. Each line is above every height in its range, with the slope
// that leaves the least room.
const fitting = (most) => {
  const line = (from, to) => {
    const heights = [...most].filter(([width]) => width >= from && width <= to);
    const lines = Array.from({ length: 800 }, (_, hundredths) => {
      const slope = hundredths / 100;
      const start = Math.max(...heights.map(([width, height]) => height + slope * width));
      const room = heights.reduce((sum, [width, height]) => sum + start - slope * width - height, 0);
      return { start, slope, room };
    });
    return lines.reduce((best, other) => (other.room < best.room ? other : best));
  };
  const lines = [{ start: most.get(900), slope: 0 }, line(390, 900), line(320, 390)];
  const at = (width) => Math.max(...lines.map(({ start, slope }) => start - slope * width));
  const terms = lines.map(({ start, slope }) => `${Math.ceil(start + SPARE)}px${slope ? ` - ${Math.round(slope * 100)}cqi` : ""}`);
  return { plain: Math.ceil(at(390) + SPARE), fluid: `max(${terms.join(",")})` };
};

// The height for the chosen parameters; undefined until measured.
const frameHeight = ({ question, look, links }) => {
  const query = new URLSearchParams([...question, ...look, ...links].filter(([name]) => name !== "lang"));
  const langs = question.has("lang") ? [question.get("lang")] : ["en", "de"];
  const key = `${langs} ${query}`;
  if (heights.has(key)) return heights.get(key);
  if (isMeasuring) return undefined;
  isMeasuring = true;
  find("#said").textContent = "Measuring the frame …";
  // A sandboxed page cannot access the frame, so it uses the height of the preview.
  const own = () => Math.ceil(preview.getBoundingClientRect().height);
  measured(query, langs).then(fitting).catch(() => ({ plain: own(), fluid: `${own()}px` })).then((height) => {
    heights.set(key, height);
    isMeasuring = false;
    find("#said").textContent = "";
    write();
  });
  return undefined;
};

// -- The phrase

// What <image-price> shows in the sample post, by its attributes.
const phrases = new Map();
const phraseOf = (question) => {
  const route = form.elements.route.value.trim() || answer?.route;
  if (route && !form.elements.route.value) form.elements.route.value = route;
  return new Map([["route", route ?? ""], ...[...question].filter(([name]) => ["size", "images", "lang"].includes(name))]);
};

// Shows the phrase in the sample post, and returns its text once it is there.
const phrased = (attributes) => {
  const key = String(new URLSearchParams([...attributes]));
  if (phrases.has(key) || !attributes.get("route")) return phrases.get(key) ?? "";
  const element = document.createElement("image-price");
  for (const [name, value] of attributes) element.setAttribute(name, value);
  const tell = (text, problem) => {
    phrases.set(key, text);
    find("#problem-route").textContent = problem;
    write();
  };
  const late = setTimeout(tell, 5000, "", "No price is known of this route at this size. Choose another one from the list.");
  new MutationObserver(() => {
    clearTimeout(late);
    tell(element.textContent, "");
  }).observe(element, { childList: true });
  find("#phrase").replaceChildren(element);
  return "";
};

const write = (chosen = parameters()) => {
  const { question, look, links } = chosen;
  const kind = form.elements.kind.value;
  const isInline = form.elements.inline.checked;
  const { alias, pinned } = folders();
  const isPinned = pinned && form.elements.release.value === "pinned";
  const height = kind === "frame" ? frameHeight(chosen) : undefined;
  const ofPhrase = kind === "phrase" ? phraseOf(question) : undefined;
  const said = ofPhrase && phrased(ofPhrase);
  find("#phrased").hidden = find("#sentence").hidden = kind !== "phrase";
  find("#text").value = (kind === "frame" && !height) || (kind === "phrase" && !said) ? "" : SNIPPETS[kind]({
    folder: isPinned ? pinned : alias,
    integrity: isPinned && release?.files["embed.js"].integrity,
    question,
    look,
    links,
    attributes: ofPhrase ?? attributes(chosen),
    said,
    height,
    text: words(question),
  });
  const [use, policy] = ADVICE[kind === "element" && isInline ? "inline" : kind];
  find("#use").textContent = use;
  find("#policy").textContent = policy.map((directive) => `${directive} ${HOME.origin}`).join("; ");
  find("#allow").hidden = !policy.length;
  find("#weight").textContent = weight(kind);
  find("#inline").hidden = kind !== "element";
  find("#short").hidden = kind !== "frame" || look.has("view") || (look.has("compact") && look.get("rows") === "3");
};

const update = () => {
  const chosen = parameters();
  show(attributes(chosen));
  write(chosen);
};

// -- The controls

// Updates the controls that depend on other controls.
const arrange = () => {
  const { elements } = form;
  const isCompact = elements.extent.value === "compact";
  find("#of-card").hidden = elements.extent.value !== "card";
  find("#custom").hidden = elements.preset.value !== "";
  find("#providers").hidden = elements.which.value === "";
  elements.accent.hidden = !elements.colored.checked;
  // The compact layout never has these.
  for (const box of form.querySelectorAll("[name=hide]:is([value=title], [value=tools], [value=list])")) box.disabled = isCompact;
  find("#post").dataset.width = elements.width.value;
  find("#post").dataset.post = elements.post.value;
};

const choose = (name, value) => {
  form.elements[name].value = value;
};

form.addEventListener("submit", (event) => event.preventDefault());
for (const type of ["input", "change"]) {
  document.addEventListener(type, ({ target }) => {
    if (target.form !== form) return;
    if (target.name === "extent" && type === "change") {
      const other = target.value === "compact" ? "full" : "compact";
      if (form.elements.rows.value === usualRows(other)) choose("rows", usualRows(target.value));
    }
    // Format the number as the widget does.
    if (target.name === "images" && type === "change") {
      const count = widget?.read("images", target.value);
      if (/^\d+$/.test(count)) target.value = BigInt(count).toLocaleString("en");
    }
    find("#said").textContent = "";
    arrange();
    update();
  });
}

find("#short").addEventListener("click", () => {
  choose("extent", "compact");
  choose("rows", "3");
  arrange();
  update();
  find("#copy").focus();
});

find("#add").addEventListener("click", () => {
  const row = find("template").content.cloneNode(true).firstElementChild;
  const [select, button, input, output] = ["select", "button", "input", "output"].map((tag) => row.querySelector(tag));
  const boxes = [...form.querySelectorAll("#providers input")];
  select.append(...boxes.map((box) => new Option(box.parentElement.textContent.trim(), box.value)));
  // Preselect the first provider without an address.
  const taken = [...form.querySelectorAll("#affiliates select")].map((other) => other.value);
  select.value = boxes.find((box) => !taken.includes(box.value))?.value ?? select.value;
  output.id = `problem-address-${performance.now()}`;
  input.setAttribute("aria-describedby", output.id);
  button.addEventListener("click", () => {
    row.remove();
    find("#add").focus();
    update();
  });
  find("#affiliates").append(row);
  select.focus();
});

find("#copy").addEventListener("click", async () => {
  const field = find("#text");
  const isCopied = await Promise.resolve()
    .then(() => navigator.clipboard.writeText(field.value))
    .then(() => true, () => {
      // The older API needs no permission.
      field.select();
      return document.execCommand("copy");
    });
  find("#said").textContent = isCopied ? "Copied" : "Press Ctrl+C";
});

// -- Release and widget

const today = () => {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

const text = async (name) => {
  const response = await fetch(new URL(name, HOME));
  if (!response.ok) throw new Error(`${name} returned status ${response.status}`);
  return response.text();
};

// The page of the widget, which names its files.
const page = text("./");

// Loads release.json and adds up the files that the page names, but for those that load on first use.
const list = async () => {
  const [listing, html, ofCard] = await Promise.all([text("release.json"), page, text("card/")]);
  release = JSON.parse(listing);
  const sum = (html) => {
    const first = html.replace(/<link[^>]*media="not all"[^>]*>/g, "");
    const named = Object.entries(release.files).filter(([name]) => first.includes(`"${name}"`) || first.includes(`/${name}"`));
    return named.reduce((sum, [, { brotli }]) => sum + brotli, 0);
  };
  [release.named, release.card] = [html, ofCard].map(sum);
  const { href } = new DOMParser().parseFromString(ofCard, "text/html").querySelector("#figures");
  const figures = href.slice(href.indexOf("assets/"));
  release.figures = release.files[figures].brotli;
  const { routes } = JSON.parse(await text(figures));
  find("#routes").append(...Object.keys(routes).filter((id) => routes[id].usd).map((id) => new Option("", id)));
};

const learn = async () => {
  try {
    await list();
  } catch (error) {
    console.warn(error);
    const missing = find("#missing");
    missing.textContent = "The file release.json is not next to this page, so the snippet has no integrity hash, and its download size is unknown.";
    missing.hidden = false;
  }
  const { alias, pinned } = folders();
  const path = (folder) => folder && new URL(folder).pathname;
  find("#alias").textContent = path(alias);
  find("#pinned").textContent = path(pinned) ?? "";
  find("#updates").hidden = !pinned;
  find("#unversioned").hidden = Boolean(pinned);
  write();
};

// Loads the widget, and parses all values again.
const loadWidget = async () => {
  try {
    const files = new DOMParser().parseFromString(await page, "text/html");
    const { load } = await import(files.querySelector("script[type=module]").src);
    widget = await load(files, "tools");
  } catch (error) {
    console.warn(`${error.message}: sizes, numbers and addresses go into the snippet as typed, without checks.`);
    widget = AS_TYPED;
  }
  judge();
  update();
};

addEventListener("load", () => {
  if (customElements.get(NAME)) return;
  find("#place").textContent = "embed.js could not be loaded from this folder: there is no preview, and the element would not work in a post either. Upload the whole folder again.";
});

// Starts with the settings of an address, such as that of "Embed this". Values that no control has go into the snippet as they
// are. The theme, and the addresses and rel of links, are those of another post, and English is what a post is without a choice.
const begin = (given) => {
  const values = (name) => (given.get(name) ?? "").split(/[\s,]+/).filter(Boolean);
  const box = (name, value) => form.querySelector(`[name=${name}][value="${CSS.escape(value)}"]`);
  for (const [key, value] of given) {
    if (["tier", "rows", "lang"].includes(key)) {
      if (value !== document.documentElement.lang && [...(form.elements[key].options ?? form.elements[key])].some((choice) => choice.value === value)) choose(key, value);
    } else if (key === "size") {
      (box("preset", value) ?? box("preset", "")).checked = true;
      if (!box("preset", value)) choose("size", value);
    } else if (key === "images") {
      choose("images", /^\d+$/.test(value) ? BigInt(value).toLocaleString("en") : value);
    } else if (key === "since") {
      choose("since", value);
    } else if (key === "accent" && /^#?[0-9a-f]{6}$/i.test(value)) {
      form.elements.colored.checked = true;
      choose("accent", `#${value.replace("#", "")}`);
    } else if (key === "compact" || key === "view") {
      if (value === "card" || (key === "compact" && value !== "0" && !given.has("view"))) choose("extent", key === "view" ? "card" : "compact");
    } else if (key === "provider" || key === "exclude") {
      choose("which", key);
    } else if (!["hide", "rel", "affiliate", "mode", "theme", "_around", "as_of"].includes(key)) {
      others[key] = value;
    }
  }
  for (const [key, name] of [["hide", "hide"], ["provider", "provider"], ["exclude", "provider"]]) {
    for (const value of values(key)) Object.assign(box(name, value) ?? {}, { checked: true });
  }
  hiddenToo.push(...values("hide").filter((value) => !box("hide", value)));
  if (form.elements.extent.value === "compact" && !given.has("rows")) choose("rows", usualRows("compact"));
};

choose("since", today());
begin(new URLSearchParams(location.search));
choose("post", matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
form.inert = false;
arrange();
// Use the width of an article if it fits.
choose("width", find("#post").clientWidth >= 672 ? "640" : "280");
arrange();
update();
learn();
loadWidget();
