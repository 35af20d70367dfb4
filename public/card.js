// The card of a post: shows the figures of the build, and opens the calculator in place. It loads the widget only then, or if
// the job or the day is one that these figures are not for. The same page answers the phrases of a post (<image-price>).

const TYPE = "image-price-estimator";
const WORDS = {
  en: {
    open: "Open the calculator", opening: "Opening …", close: "Close", none: "none for this job",
    failed: "The calculator could not be loaded.", alone: "Open it on its own page",
    month: "{0} a month", image: "{0} per image", thousand: "{0} per 1,000 images",
    one: "{0} image a month", many: "{0} images a month",
    exact: "{0}", about: "about {0}", from: "from {0}", up_to: "up to {0}",
    vendor: "checked {0}", list: "checked {0}", report: "reported {0}", derived: "derived {0}",
    until: "until {0}", unconfirmed: "size not confirmed",
    ended: "shut down on {0}", disputed: "reported as ended on {0}, but sources disagree",
  },
  de: {
    open: "Rechner öffnen", opening: "Wird geöffnet …", close: "Schließen", none: "keine für diese Vorgaben",
    failed: "Der Rechner konnte nicht geladen werden.", alone: "Auf einer eigenen Seite öffnen",
    month: "{0} im Monat", image: "{0} pro Bild", thousand: "{0} je 1.000 Bilder",
    one: "{0} Bild im Monat", many: "{0} Bilder im Monat",
    exact: "{0}", about: "etwa {0}", from: "ab {0}", up_to: "bis zu {0}",
    vendor: "geprüft am {0}", list: "geprüft am {0}", report: "laut Bericht vom {0}", derived: "abgeleitet am {0}",
    until: "bis {0}", unconfirmed: "Größe nicht bestätigt",
    ended: "abgeschaltet am {0}", disputed: "Berichten zufolge seit {0} abgeschaltet; die Quellen widersprechen sich",
  },
};
const TIERS = ["budget", "mid", "premium"];
// Parameters that change no figure of the card. It reads the others itself, or loads the widget for them.
const WITHOUT_EFFECT = [
  "tier", "lang", "since", "using", "by", "find", "chart", "show", "theme", "_around", "accent", "hide", "compact", "rows", "view", "rel", "affiliate", "mode",
];

const find = (selector, within = document) => within.querySelector(selector);
const [card, close, widget, notice] = ["#card", "#close", "#widget", "#notice"].map((selector) => find(selector));
const cards = JSON.parse(find("#cards").content.textContent);

const query = () => new URLSearchParams(widget.dataset.query ?? location.search);
const langOf = (tag) => tag?.trim().match(/^(de|en)(?![a-z])/i)?.[1].toLowerCase();
const langAsked = (given) => [given.get("lang"), ...navigator.languages].map(langOf).find(Boolean) ?? "en";
const say = (lang, word, value) => WORDS[lang][word].replace("{0}", value);
// A text of the build, which is a pair if the languages differ.
const translated = (text, lang) => (Array.isArray(text) ? text[lang === "de" ? 1 : 0] : text);

// The reader's day.
const today = () => {
  const now = new Date();
  return new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

// The number of images in a query, or undefined where only the widget can tell.
const imagesOf = (given) => {
  const text = given.get("images")?.trim() || "10000";
  return /^[1-9]\d{0,8}$/.test(text) ? BigInt(text) : undefined;
};

// -- Money, by the rules of src/estimate/rounding.rs and src/i18n/locale.rs

const rounded = (nano) => {
  const digits = String(nano).length;
  const unit = 10n ** BigInt(Math.max(digits - (digits === 11 ? 2 : 3), 0));
  return ((nano + unit / 2n) / unit) * unit;
};

const plain = (nano, lang) => {
  const decimals = String(nano % 1_000_000_000n).padStart(9, "0").replace(/0+$/, "");
  const whole = (nano / 1_000_000_000n).toLocaleString(lang, { useGrouping: "always" });
  return whole + (decimals && (lang === "de" ? "," : ".") + decimals.padEnd(2, "0"));
};

const signed = (text, lang) => (lang === "de" ? `${text}\u{a0}$` : `$${text}`);

// The cost of a number of images. `usd` is the price of one in billionths of a dollar, or its bounds around the typical one.
const money = ({ usd, is }, images, lang) => {
  const [low, typical, high] = (Array.isArray(usd) ? usd : [usd, usd, usd]).map((nano) => (nano === null ? null : plain(rounded(BigInt(nano) * images), lang)));
  if (low === null && high !== null) return say(lang, "up_to", signed(high, lang));
  if (high === null && low !== null) return say(lang, "from", signed(low, lang));
  const isRange = Array.isArray(usd) && usd[0] !== usd[2];
  return isRange ? signed(`${low}–${high}`, lang) : say(lang, is.replace(" ", "_"), signed(typical, lang));
};

// -- The card

// What the build knows of the job; undefined if only the widget can answer.
const known = (given) => {
  const [size, images] = [given.get("size")?.trim() || "1024x1024", imagesOf(given)];
  const facts = cards.sizes[size];
  const keys = [...given.keys()];
  const isPlain = keys.every((key, at) => ["size", "images", ...WITHOUT_EFFECT].includes(key) && keys.indexOf(key) === at);
  return facts && images && isPlain && today() < facts.until ? { size, images, ...facts } : undefined;
};

const lang = () => (boot ? document.documentElement.lang : langAsked(query()));

// Fills in each tier: the figure, model, provider, and what limits the answer.
const fill = (asked, asOf, answers) => {
  find("h1", card).textContent = translated(cards.title, lang());
  find(".job", card).textContent = asked;
  find(".as-of", card).textContent = `${asOf}.`;
  [...card.querySelectorAll("li")].forEach((item, at) => {
    const { sum = [], made = say(lang(), "none"), by = "", note = "" } = answers[at] ?? {};
    find(".name", item).textContent = translated(cards.tiers[at], lang());
    find(".sum", item).replaceChildren(...sum);
    find(".offer b", item).textContent = made;
    find(".offer b", item).nextSibling.textContent = ` ${by}`;
    find(".offer", item).title = `${made} ${by}`;
    Object.assign(find(".note", item), { textContent: note, title: note });
  });
  card.dataset.filled = "";
  if (!isBusy) button.textContent = say(lang(), "open");
  const given = query();
  given.delete("view");
  button.href = `../?${given}`;
  close.textContent = say(lang(), "close");
};

const fillFromBuild = ({ size, images, tiers, asOf }) => {
  const now = lang();
  document.documentElement.lang = now;
  const answers = tiers.map((tier) => {
    if (!tier) return undefined;
    const amount = document.createElement("strong");
    amount.textContent = money(tier, images, now);
    const [before, after] = WORDS[now].month.split("{0}");
    return { sum: [before, amount, after], made: translated(tier.made, now), by: tier.by, note: translated(tier.note, now) };
  });
  const volume = say(now, images === 1n ? "one" : "many", images.toLocaleString(now, { useGrouping: "always" }));
  fill(`${volume}, ${size.replace("x", " × ")}`, translated(asOf, now), answers);
  document.dispatchEvent(new Event("shown"));
};

const fillFromWidget = () => {
  const text = (selector, within = widget) => find(selector, within)?.textContent ?? "";
  const answers = TIERS.map((tier) => {
    const place = find(`#in-${tier}`, widget);
    const made = find(".made b", place);
    if (!made) return undefined;
    // The score matters less here than what limits the answer.
    const note = text(".notes", place).split(" · ").filter((part) => !part.includes("±")).join(" · ");
    const sum = [...find(".figure", place).cloneNode(true).childNodes];
    return { sum, made: made.textContent, by: made.nextSibling.textContent.trim(), note };
  });
  fill(text(".job"), text("footer .as-of"), answers);
};

// Loads the widget behind the card, once. Resolves with its first answer.
let boot;
const start = () => (boot ??= new Promise((resolve, reject) => {
  document.addEventListener("estimate", resolve, { once: true });
  document.addEventListener("failed", reject, { once: true });
  import(find("#boot").href).catch(reject);
}));

// Leads to the calculator on its own page, and opens it in place where the page can grow.
const button = find(".open", card);
let [isBusy, isFailed] = [false, false];

const fail = (error) => {
  console.warn(error);
  isFailed = true;
  notice.textContent = say(lang(), "failed");
  notice.hidden = false;
  document.dispatchEvent(new Event("shown"));
};

const show = (isOpen) => {
  card.hidden = isOpen;
  close.hidden = !isOpen;
  widget.toggleAttribute("data-behind", !isOpen);
};

button.addEventListener("click", async (event) => {
  // A frame grows only if the page around it listens. And the reader may ask for a new tab.
  const isStuck = parent !== self && !("sized" in document.documentElement.dataset);
  if (isFailed || isStuck || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (isBusy) return;
  isBusy = true;
  button.ariaBusy = "true";
  button.textContent = say(lang(), "opening");
  try {
    await start();
    show(true);
    // The first control, so that the reader can go on from there.
    find("input:checked", widget)?.focus({ preventScroll: true });
  } catch (error) {
    fail(error);
  }
  isBusy = false;
  button.ariaBusy = null;
  button.textContent = say(lang(), isFailed ? "alone" : "open");
});

const shut = () => {
  show(false);
  button.focus({ preventScroll: true });
  // The framing page scrolls back to the card, which may be out of view by now.
  const { top, bottom } = button.getBoundingClientRect();
  if (parent !== self) parent.postMessage({ type: TYPE, event: "fold", top, bottom }, "*");
  else card.scrollIntoView({ block: "nearest" });
};
close.addEventListener("click", shut);
document.addEventListener("keydown", ({ key, target }) => {
  // In a field, it is for the field.
  if (key === "Escape" && !close.hidden && !target.matches("[type=text], [type=search], select, textarea")) shut();
});

document.addEventListener("estimate", fillFromWidget);
const answer = () => {
  if (boot) return;
  const facts = known(query());
  if (facts) fillFromBuild(facts);
  else start().catch(fail);
};
widget.addEventListener("asked", answer);
// The frame that only answers phrases shows no card.
if (location.hash === "#phrases") {
  document.dispatchEvent(new Event("shown"));
} else {
  answer();
  // A day may have begun on which the figures end.
  document.addEventListener("visibilitychange", answer);
}

// -- Phrases

let figures;
const fetchFigures = () => (figures ??= fetch(find("#figures").href).then((response) => {
  if (!response.ok) throw new Error(`${response.url} returned status ${response.status}`);
  return response.json();
}));

// Returns the text of a phrase, or why there is none.
const phrase = async (given) => {
  const { sizes, routes, until } = await fetchFigures();
  const [lang, id] = [langAsked(given), given.get("route")?.toLowerCase() ?? ""];
  const [route, images] = [routes[id], imagesOf(given)];
  const at = sizes.indexOf(given.get("size")?.toLowerCase() || "1024x1024");
  const unit = { month: ["month", images], image: ["image", 1n], 1000: ["thousand", 1000n] }[given.get("per") || "month"];
  const others = [...given.keys()].filter((key) => !["route", "size", "images", "per", "lang"].includes(key));
  if (!route) {
    const near = Object.keys(routes).filter((other) => other.split(":")[0] === id || other.split("/")[1] === id);
    return { why: `the route "${id}" is unknown. ${near.length ? `Use one of ${near.join(", ")}` : "The estimator names the id of each route in its address when you choose it"}` };
  }
  if (at < 0) return { why: `the size "${given.get("size")}" is none of ${sizes.join(", ")}. Use one of these` };
  if (!images) return { why: `images="${given.get("images")}" is not a number from 1 to 999999999. Write digits only` };
  if (!unit) return { why: `per="${given.get("per")}" is unknown. Use month, image or 1000` };
  if (others.length) return { why: `it takes no ${others.join(", ")}. Remove it, or use the estimator itself` };
  const [end, endText, isDisputed] = route.end ?? [];
  if (end <= today()) return { text: say(lang, isDisputed ? "disputed" : "ended", translated(endText, lang)) };
  if (today() >= (route.until ?? until)) return { why: `its figure was only good until ${route.until ?? until}. Load a newer release` };
  const usd = route.usd?.[route.usd.length > 1 ? at : 0] ?? undefined;
  if (usd === undefined) return { why: `no price of "${id}" is known at ${sizes[at]}. Choose another size or route` };
  const parts = [say(lang, unit[0], money({ usd, is: route.is }, unit[1], lang))];
  if (end) parts.push(say(lang, "until", translated(endText, lang)));
  if (route.unconfirmed?.includes(at)) parts.push(say(lang, "unconfirmed"));
  return { text: [...parts, say(lang, route.grade, translated(route.day, lang))].join(", ") };
};

addEventListener("message", async ({ source, data }) => {
  if (source !== parent || data?.type !== TYPE || !Number.isInteger(data.ask) || typeof data.query !== "string") return;
  const said = await phrase(new URLSearchParams(data.query)).catch(({ message }) => ({ why: `its figures could not be loaded: ${message}` }));
  parent.postMessage({ type: TYPE, event: "phrase", ask: data.ask, ...said }, "*");
});
