// The page on which an author writes the snippet for a post. What is chosen becomes parameters, which docs/parameters.md
// lists: attributes of a live element, and the words of the snippet.

const NAME = "image-price-estimator";
// Where this page stands, and all that a snippet names.
const HOME = new URL("./", location.href);
// By `cargo xtask release` this folder stands beside the others: root, /v1 of its major, and the rest of its version.
const [, ROOT, MAJOR, REST] = HOME.href.match(/^(.*\/)(v\d+)(\.\d+\.\d+)?\/$/) ?? [];

const find = (selector) => document.querySelector(selector);
const form = find("#choices");

// What release.json lists, where there is one.
let release;
// The live element, and whether somebody has set something in it since it answered.
let preview;
let isTouched = false;
// The timer for the next one.
let waiting;
// What it has said last, and its last answer to what is chosen: its words, and those of the job.
let heard;
let answer;
// How the widget reads what is typed: what src/main.rs exports, once it is there.
let widget;

// -- What is chosen

// The last values that made sense.
const last = { size: "1280x720", images: "10000" };

// Where the widget cannot be loaded, what is typed goes into the snippet as it is: the page names what it does not take.
const AS_TYPED = {
  read: (_, text) => text.trim(),
  affiliate: (provider, address) => `${provider}=${address.trim()}`,
  asksTheSame: () => false,
};

const tell = (input, problem, sentence) => {
  input.setAttribute("aria-invalid", Boolean(sentence));
  if (problem.textContent !== sentence) problem.textContent = sentence;
};

// What stands in a field, or the last that made sense.
const checked = (name) => {
  if (!widget) return last[name];
  const input = form.elements[name];
  const value = widget.read(name, input.value);
  last[name] = value ?? last[name];
  tell(input, find(`#problem-${name}`), value === undefined ? `${widget.expects(name)} The snippet still says ${last[name]}.` : "");
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
      : !pair ? "Only an https address can be given, such as https://fal.ai/?via=you. This one is left out."
      : isTwice ? `${whose.selectedOptions[0].text} has an address above. This one is left out.` : "";
    tell(input, problem, sentence);
    if (!pair || isTwice) return [];
    taken.add(whose.value);
    return [pair];
  });
};

// What is chosen at first, which is what the page takes by default.
const usual = (name) => [...form.elements[name]].find(({ defaultChecked }) => defaultChecked).value;

// How many rows there are where nobody says how many.
const usualRows = (extent) => (extent === "compact" ? "5" : usual("rows"));

// The parameters of the question, of the look, and of the links. What is as by default is left out, but for the volume.
const parameters = () => {
  const said = new FormData(form);
  const [one, all] = [(name) => said.get(name) ?? "", (name) => said.getAll(name).join(",")];
  const unless = (value, usual) => (value === usual ? "" : value);
  const edges = one("preset") || checked("size");
  const volume = checked("images");
  const paid = affiliates();
  find("#disclosed").hidden = !paid.length;
  const given = (pairs) => new Map(Object.entries(pairs).filter(([, value]) => value !== undefined && value !== ""));
  return {
    question: given({
      size: unless(edges, usual("preset")),
      tier: unless(one("tier"), usual("tier")),
      images: volume,
      [one("which") || "provider"]: one("which") && all("provider"),
      since: one("since"),
      lang: one("lang"),
    }),
    look: given({
      compact: one("extent") === "compact" ? "1" : "",
      rows: unless(one("rows"), usualRows(one("extent"))),
      hide: all("hide"),
      theme: one("theme"),
      accent: said.has("colored") ? one("accent").slice(1) : "",
    }),
    links: given({ rel: all("rel"), affiliate: paid.join(",") }),
  };
};

const attributes = ({ question, look, links }) =>
  new Map([...question, ...look, ...links, ...(form.elements.inline.checked ? [["mode", "inline"]] : [])]);

// -- The preview

// Whether what was heard answers what is chosen, and not what somebody has set in the preview.
const judge = () => {
  if (!heard || !widget) return;
  const { question } = parameters();
  // Without a word of its own, the element speaks the language of the post: of this page.
  const asked = new URLSearchParams({ lang: document.documentElement.lang, ...Object.fromEntries(question) });
  isTouched = !widget.asksTheSame(heard.query, String(asked));
  if (!isTouched) answer = { asked: String([...question]), ...heard };
};

const mount = () => {
  [isTouched, heard, answer] = [false, undefined, undefined];
  const element = document.createElement(NAME);
  element.addEventListener("estimate", ({ detail }) => {
    heard = detail;
    judge();
    write();
  });
  return element;
};

const place = (said) => {
  const element = mount();
  for (const [name, value] of said) element.setAttribute(name, value);
  find("#place").replaceChildren(element);
  preview = element;
};

const show = (said) => {
  const before = (name) => preview?.getAttribute(name) ?? undefined;
  clearTimeout(waiting);
  if (!preview) place(said);
  // These two a frame takes only as it loads, which is once the hand rests. What somebody has set in it then goes, too.
  if (isTouched || ["affiliate", "mode"].some((name) => before(name) !== said.get(name))) {
    waiting = setTimeout(place, 400, said);
    return;
  }
  for (const name of preview.getAttributeNames()) {
    if (!said.has(name)) preview.removeAttribute(name);
  }
  for (const [name, value] of said) {
    if (before(name) !== value) preview.setAttribute(name, value);
  }
};

// -- The snippet

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

// The page's address with these parameters; commas may stand in one as they are.
const address = (folder, ...groups) => {
  const query = String(new URLSearchParams(groups.flatMap((group) => [...group])));
  return `${folder}?${query.replaceAll("%2C", ",")}`;
};

// The link's words: today's answer, or what there is to see.
const words = (question) => {
  const isGerman = question.get("lang") === "de";
  if (answer?.lead && answer.asked === String([...question])) {
    const day = new Intl.DateTimeFormat(isGerman ? "de" : "en-GB", { day: "numeric", month: "short", year: "numeric" }).format(new Date());
    const text = `${answer.lead} ${answer.job}, ${isGerman ? "Stand" : "as of"} ${day}.`;
    return text.replace(/\s+/g, " ");
  }
  return isGerman ? "Was KI-Bilder im Monat kosten, nach Anbietern geordnet" : "What AI images cost a month at every vendor, ranked";
};

const link = (to, text) => `<a href="${escaped(to)}">${escaped(text)}</a>`;

// A snippet of each form.
const SNIPPETS = {
  element: ({ folder, integrity, question, attributes, text }) => {
    const proof = integrity ? ` crossorigin integrity="${integrity}"` : "";
    const said = [...attributes].map(([name, value]) => (name === "compact" ? " compact" : ` ${name}="${escaped(value)}"`));
    // In one line: WordPress puts a break or a paragraph wherever there are two.
    return `<script async src="${escaped(folder)}embed.js"${proof}></script>`
      + `<${NAME}${said.join("")}>${link(address(folder, question), text)}</${NAME}>`;
  },
  frame: ({ folder, question, look, links, height, text }) => {
    const scheme = look.get("theme") ?? "light dark";
    return `<div style="container-type:inline-size;width:100%"><iframe src="${escaped(address(folder, question, look, links))}" `
      + `title="AI image API price estimator" loading="lazy" width="100%" height="${height.plain}" `
      + `style="width:100%;border:0;color-scheme:${scheme};height:${height.fluid}"></iframe></div>`
      + `<p>${link(address(folder, question), text)}</p>`;
  },
  link: ({ folder, question, text }) => link(address(folder, question), text),
  markdown: ({ folder, question, text }) => `[${text.replace(/[\\`*_[\]<>]/g, "\\$&")}](${address(folder, question)})`,
};

// What each form is for, and what the policy of a post has to allow for it.
const ADVICE = {
  element: ["As high as its content, and in the theme of the post.", ["script-src", "frame-src"]],
  inline: ["In the post’s own page; where its policy forbids that, a frame serves.", ["script-src 'wasm-unsafe-eval'", "connect-src"]],
  frame: ["For places that take no scripts. Its height follows the width of the column, as measured from 320 to 900 pixels, and not what a reader opens: a short one fits best.", ["frame-src"]],
  link: ["For places that take no frames either, such as newsletters and feeds.", []],
  markdown: ["For places that take Markdown and no HTML.", []],
};

// The folders that a snippet may name: one that follows updates, and one that never changes, where there is one.
const folders = () => {
  const version = release?.version ?? (REST && MAJOR.slice(1) + REST);
  if (!ROOT) return { alias: HOME.href };
  return { alias: `${ROOT}${MAJOR}/`, pinned: version && `${ROOT}v${version}/` };
};

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

// What a reader loads: the script, and what the page names.
const weight = (kind) => {
  if (!release?.page) return "";
  const script = kilobytes(release.files["embed.js"].brotli);
  const page = kilobytes(release.page);
  const all = kilobytes(release.page + release.files["embed.js"].brotli);
  return {
    element: `A reader loads ${script} with the post, and ${all} in all once the estimator comes near the screen, compressed with brotli.`,
    frame: `A reader loads nothing with the post, and ${page} once the frame comes near the screen, compressed with brotli.`,
  }[kind] ?? `A reader loads nothing with the post, and ${page} behind the link, compressed with brotli.`;
};

// -- The height of a frame

// A frame without a script cannot tell its height, so that of its content is measured in this page: in columns of these
// widths, in each language that a reader may have.
const WIDTHS = [320, 390, 480, 544, 640, 671, 680, 760, 900];
// Room for a line more, since prices and sentences change.
const SPARE = 24;
// What was measured, by what was asked; whether one is being measured.
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

// As a length that falls with the width of the column (100cqi): the highest of two lines, over phones and from there to the
// widest column that is laid out like them, and of what the widest of all needs. They are lifted until everything fits.
const fitting = (most) => {
  const line = (from, to) => {
    const slope = Math.max(0, Math.round((most.get(from) - most.get(to)) / (to - from) * 100)) / 100;
    return [most.get(to) + slope * to, slope];
  };
  const lines = [[most.get(900), 0], line(390, 671), line(320, 390)];
  const at = (width) => Math.max(...lines.map(([start, slope]) => start - slope * width));
  const lift = Math.max(...WIDTHS.map((width) => most.get(width) - at(width))) + SPARE;
  const terms = lines.map(([start, slope]) => `${Math.ceil(start + lift)}px${slope ? ` - ${Math.round(slope * 100)}cqi` : ""}`);
  return { plain: Math.ceil(at(390) + lift), fluid: `max(${terms.join(",")})` };
};

// The height for what is chosen; nothing until it is measured.
const frameHeight = ({ question, look, links }) => {
  const query = new URLSearchParams([...question, ...look, ...links].filter(([name]) => name !== "lang"));
  const langs = question.has("lang") ? [question.get("lang")] : ["en", "de"];
  const key = `${langs} ${query}`;
  if (heights.has(key)) return heights.get(key);
  if (isMeasuring) return undefined;
  isMeasuring = true;
  find("#said").textContent = "Measuring the frame …";
  // In a sandbox nobody may look into a frame: then the preview's own height serves.
  const own = () => Math.ceil(preview.getBoundingClientRect().height);
  measured(query, langs).then(fitting).catch(() => ({ plain: own(), fluid: `${own()}px` })).then((height) => {
    heights.set(key, height);
    isMeasuring = false;
    find("#said").textContent = "";
    write();
  });
  return undefined;
};

const write = (said = parameters()) => {
  const { question, look, links } = said;
  const kind = form.elements.kind.value;
  const isInline = form.elements.inline.checked;
  const { alias, pinned } = folders();
  const isPinned = pinned && form.elements.release.value === "pinned";
  const height = kind === "frame" ? frameHeight(said) : undefined;
  find("#text").value = kind === "frame" && !height ? "" : SNIPPETS[kind]({
    folder: isPinned ? pinned : alias,
    integrity: isPinned && release?.files["embed.js"].integrity,
    question,
    look,
    links,
    attributes: attributes(said),
    height,
    text: words(question),
  });
  const [use, policy] = ADVICE[kind === "element" && isInline ? "inline" : kind];
  find("#use").textContent = use;
  find("#policy").textContent = policy.map((directive) => `${directive} ${HOME.origin}`).join("; ");
  find("#allow").hidden = !policy.length;
  find("#weight").textContent = weight(kind);
  find("#inline").hidden = kind !== "element";
  find("#short").hidden = kind !== "frame" || (look.has("compact") && look.get("rows") === "3");
};

const update = () => {
  const said = parameters();
  show(attributes(said));
  write(said);
};

// -- The controls

// What of the controls depends on others of them.
const arrange = () => {
  const { elements } = form;
  const isCompact = elements.extent.value === "compact";
  find("#custom").hidden = elements.preset.value !== "";
  find("#providers").hidden = elements.which.value === "";
  elements.accent.hidden = !elements.colored.checked;
  // A compact one is without these as it is.
  for (const box of form.querySelectorAll("[name=hide]:is([value=title], [value=tools])")) box.disabled = isCompact;
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
      const other = target.value === "full" ? "compact" : "full";
      if (form.elements.rows.value === usualRows(other)) choose("rows", usualRows(target.value));
    }
    // As the widget writes it.
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
  // The first that has none.
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
      // The older way asks nobody.
      field.select();
      return document.execCommand("copy");
    });
  find("#said").textContent = isCopied ? "Copied" : "Press Ctrl+C";
});

// -- Where it stands

const today = () => {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

const text = async (name) => {
  const response = await fetch(new URL(name, HOME));
  if (!response.ok) throw new Error(`${name} answers ${response.status}`);
  return response.text();
};

// The page of the widget, which names its files.
const page = text("./");

// What the build lists, and what of that the page names.
const list = async () => {
  const [listing, html] = await Promise.all([text("release.json"), page]);
  release = JSON.parse(listing);
  const named = Object.entries(release.files).filter(([name]) => name === "index.html" || html.includes(`"${name}"`) || html.includes(`/${name}"`));
  release.page = named.reduce((sum, [, { brotli }]) => sum + brotli, 0);
};

const learn = async () => {
  try {
    await list();
  } catch (error) {
    console.warn(error);
    const missing = find("#missing");
    missing.textContent = "The file release.json is not beside this page, so the snippet is without integrity, and its weight is not known.";
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

// Loads the widget, and reads anew what is typed.
const loadWidget = async () => {
  try {
    const files = new DOMParser().parseFromString(await page, "text/html");
    const { load } = await import(files.querySelector("script[type=module]").src);
    widget = await load(files);
  } catch (error) {
    console.warn(`${error.message}: sizes, numbers and addresses go into the snippet as they are typed.`);
    widget = AS_TYPED;
  }
  judge();
  update();
};

addEventListener("load", () => {
  if (customElements.get(NAME)) return;
  find("#place").textContent = "embed.js could not be loaded from this folder: there is no preview, and the element would not work in a post either. Upload the whole folder again.";
});

choose("since", today());
choose("post", matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
form.inert = false;
arrange();
// As wide as an article, where that fits.
choose("width", find("#post").clientWidth >= 672 ? "640" : "280");
arrange();
update();
learn();
loadWidget();
