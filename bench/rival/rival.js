// The list of prices in plain JavaScript: all routes are priced when the size or the tier changes. While the slider is
// dragged, only the texts that depend on the volume are written.
import { price, fits } from "./rules.js";
import { amount, date, days, decimal, escape, publisher } from "./text.js";

const R20 = [100, 112, 125, 140, 160, 180, 200, 224, 250, 280, 315, 355, 400, 450, 500, 560, 630, 710, 800, 900];
const TIERS = ["budget", "mid", "premium"];
const GRADES = { derived: "derived", report: "report", list: "price list", vendor: "vendor" };
const WEIGHT = Object.keys(GRADES);
const BILLING = { flat: "flat", bands: "per resolution", megapixel: "per megapixel", tokens: "per token", gpu_seconds: "per GPU second", steps: "per step", tiles: "per tile" };
const FRESH_DAYS = 90;
const STANDARD = 1024 * 1024;

const now = new Date();
const today = new Date(now - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
const atStep = (step) => R20[step % 20] * 10 ** Math.floor(step / 20);

// Whether a route makes images of a size.
const offers = (sizes, { name, pixels, longer, shorter }) => {
  if (!sizes) return true;
  if (sizes.only) return sizes.only.includes(name);
  const { min_edge, max_edge, multiple_of, min_pixels, max_pixels, max_ratio } = sizes.within;
  const [long, short] = (max_ratio ?? "1:0").split(":");
  return !(longer > max_edge || pixels > max_pixels || shorter < min_edge || pixels < min_pixels
    || longer * short > shorter * long || longer % (multiple_of ?? 1) || shorter % (multiple_of ?? 1));
};

// The price of an image on a route, with the place of the route in the ranking; or why it has none.
const estimate = (route, size) => {
  if (route.ends?.[0] <= today) return "shut down";
  if (route.needsImage || !offers(route.sizes, size)) return "not offered for this job";
  for (const quote of route.prices) {
    const cost = price(quote.rule, size);
    if (!cost) continue;
    const [low, typical, high] = cost;
    const isConfirmed = Boolean(route.sizes) || (Math.abs(size.pixels - STANDARD) * 10 <= STANDARD && size.longer <= 2 * size.shorter);
    return { route, quote, typical, isConfirmed, low: quote.is === "up to" ? null : low, high: quote.is === "from" ? null : high };
  }
  return "without a price";
};

const order = (a, b) => b.isConfirmed - a.isConfirmed || a.typical - b.typical
  || WEIGHT.indexOf(b.quote.grade) - WEIGHT.indexOf(a.quote.grade)
  || (a.quote.checked < b.quote.checked) - (a.quote.checked > b.quote.checked)
  || (a.route.id < b.route.id ? -1 : 1);

// The ranked routes by model, and how many are not ranked for which reason.
const rank = (routes, size, tier) => {
  const least = TIERS.indexOf(tier);
  const [ranked, unranked] = [[], {}];
  for (const route of routes) {
    if (least >= 0 && TIERS.indexOf(route.tier) < least) continue;
    const answer = estimate(route, size);
    if (typeof answer === "string") unranked[answer] = (unranked[answer] ?? 0) + 1;
    else ranked.push(answer);
  }
  ranked.sort(order);
  const groups = new Map();
  let last;
  for (const each of ranked) {
    const isTied = last && last.isConfirmed === each.isConfirmed && last.typical === each.typical;
    each.rank = isTied ? last.rank : last ? last.place + 1 : 1;
    each.place = (last?.place ?? 0) + 1;
    last = each;
    const sold = each.route.id.slice(each.route.id.indexOf("/") + 1);
    const key = sold === "advertised" ? each.route.id : sold;
    if (groups.has(key)) groups.get(key).others.push(each);
    else groups.set(key, { first: each, others: [] });
  }
  const list = [...groups.values()];
  list.forEach((group, at) => {
    const before = list[at - 1];
    group.rank = before?.first.rank === group.first.rank ? before.rank : at + 1;
  });
  return { ranked, groups: list, unranked };
};

// A cost as text: `$6–32`, `from $20`.
const cost = ({ low, typical, high, quote }, images) => {
  if (low !== null && high !== null && low !== high) return `${amount(low * images)}–${amount(high * images).slice(1)}`;
  return `${quote.is ? `${quote.is} ` : ""}${amount(typical * images)}`;
};

const others = ({ others }, images) => {
  if (!others.length) return "";
  const costs = others.map(({ typical }) => typical);
  const [least, most] = [Math.min(...costs), Math.max(...costs)].map((usd) => amount(usd * images));
  return `+${others.length} provider${others.length > 1 ? "s" : ""} ${least === most ? `at ${least}` : `from ${least} to ${most}`}`;
};

const provenance = ({ grade, checked }) => {
  const age = days(checked, today);
  return `${GRADES[grade]}, ${age > FRESH_DAYS && checked.length === 10 ? `${age} days ago` : date(checked)}`;
};

const ending = ({ ends, makerEnds }) => {
  if (ends && !(ends[1] > today)) return `Ends in ${days(today, ends[0])} days`;
  return makerEnds ? `${makerEnds[1] <= today ? "Ended" : "Ends"} at ${makerEnds[0]} on ${date(makerEnds[1])}` : "";
};

const score = ({ score, scoreAt }, size) =>
  scoreAt.find(([edge]) => fits(size, edge) && size.pixels >= (edge * edge / 8) * 7)?.[1] ?? score;

const row = (group, { size, scale, providers, images }) => {
  const { first, rank } = group;
  const { route, quote } = first;
  const [provider, kind] = providers[route.id.slice(0, route.id.indexOf("/"))];
  const facts = [route.tier ?? "tier unknown", score(route, size), route.latency, BILLING[route.billing], kind];
  const chips = [ending(route), first.isConfirmed ? "" : "size not confirmed"].filter(Boolean);
  const at = (usd) => (100 * (Math.log10(usd) - scale.from)) / scale.decades;
  const [start, end] = [first.low === first.high || first.low === null ? 0 : at(first.low), first.high === null ? 100 : at(first.high)];
  return `<tr data-route="${route.id}" data-status="${route.ends ? "retiring" : "available"}" data-usd-per-month="${decimal(first.typical * images)}">
<td class="rank">${rank}</td><th class="who" scope="row"><span class="model">${escape(route.name)}</span> <span class="provider">${escape(provider)}</span>
<span class="facts">${facts.filter(Boolean).join(" · ")} <span class="others">${others(group, images)}</span></span>
${chips.map((chip) => `<span class="chip">${escape(chip)}</span>`).join(" ")}</th>
<td class="bar"><svg aria-hidden="true"><rect class="track" width="100%"/><rect class="fill" x="${start.toFixed(2)}%" width="${(end - start).toFixed(2)}%"/><rect class="mark" x="${at(first.typical).toFixed(2)}%" width="3"/></svg>
<span class="source"><a href="${escape(quote.source)}" rel="noreferrer" target="_blank">${escape(publisher(quote.source))}</a> · ${provenance(quote)}</span></td>
<td class="cost"><span class="month">${cost(first, images)}</span> <span class="each">${cost(first, 1)} / image</span></td></tr>`;
};

const scaleOf = (ranked) => {
  const from = Math.floor(Math.log10(Math.min(...ranked.map(({ low, typical }) => low ?? typical))));
  const to = Math.ceil(Math.log10(Math.max(...ranked.map(({ high, typical }) => high ?? typical))));
  return { from, decades: Math.max(to - from, 1) };
};

// The cheapest route with firm evidence and no end, from each tier on.
const headlines = (ranked) => {
  const firm = ranked.filter(({ route, quote, isConfirmed, low, high }) =>
    isConfirmed && low !== null && high !== null && route.tier && !ending(route) && !route.id.endsWith("/advertised")
    && (quote.grade === "vendor" || quote.grade === "list"));
  const found = [];
  for (const tier of TIERS) {
    const from = firm.filter(({ route }) => TIERS.indexOf(route.tier) >= TIERS.indexOf(tier));
    const best = from.reduce((best, each) => (best && best.high <= each.high ? best : each), undefined);
    if (best && found.at(-1)?.best !== best) found.push({ tier, best });
  }
  return found;
};

const answer = (found, images, providers) => {
  if (!found.length) return "No route has a firm price for this job.";
  const named = ({ best }) => `${escape(best.route.name)} on ${escape(providers[best.route.id.split("/")[0]][0])} (${provenance(best.quote)})`;
  const [first, ...further] = found;
  const lead = `<span>Cheapest with no end announced: <strong>${cost(first.best, images)} a month</strong>, ${named(first)}.</span>`;
  return lead + further.map((each) =>
    `<span class="further">From the ${each.tier} tier: <strong>${cost(each.best, images)}</strong>, ${named(each)}.</span>`).join("");
};

const { providers, routes } = await (await fetch("catalog.json")).json();
const form = document.querySelector("form");
const [body, lead, rest] = ["tbody", ".answer", "#unranked"].map((place) => document.querySelector(place));
const { size, tier, volume, images: field } = form.elements;
let images = 10_000;
let list;
let cells;

const show = () => {
  const [width, height] = size.value.split("x").map(Number);
  const wanted = { name: size.value, width, height, pixels: width * height, longer: Math.max(width, height), shorter: Math.min(width, height) };
  const ranking = rank(routes, wanted, tier.value);
  list = { ...ranking, found: headlines(ranking.ranked) };
  const context = { size: wanted, scale: scaleOf(list.ranked), providers, images };
  body.innerHTML = list.groups.map((group) => row(group, context)).join("");
  cells = [...body.rows].map((row) => ({ row, month: row.querySelector(".month").firstChild, others: row.querySelector(".others").firstChild }));
  lead.innerHTML = answer(list.found, images, providers);
  rest.textContent = Object.entries(list.unranked).map(([why, count]) => `${count} ${why}`).join(" · ");
};

const showVolume = () => {
  list.groups.forEach((group, at) => {
    const { row, month, others: more } = cells[at];
    row.dataset.usdPerMonth = decimal(group.first.typical * images);
    month.data = cost(group.first, images);
    if (more) more.data = others(group, images);
  });
  lead.innerHTML = answer(list.found, images, providers);
};

const setImages = (count) => {
  images = Math.min(Math.max(count, 1), 1e9);
  const near = (step) => Math.abs(Math.log(atStep(step) / images));
  volume.value = [...Array(101).keys()].reduce((best, step) => (near(step) < near(best) ? step : best));
};

form.addEventListener("input", ({ target }) => {
  if (target === volume) {
    images = atStep(volume.valueAsNumber);
    field.value = images.toLocaleString("en");
    showVolume();
  } else if (target === field) {
    const count = Number(field.value.replaceAll(/[,\s]/g, ""));
    if (count >= 1) {
      setImages(Math.round(count));
      showVolume();
    }
  } else show();
});
// The address restores the state.
form.addEventListener("change", () =>
  history.replaceState(null, "", `?${new URLSearchParams({ size: size.value, tier: tier.value, images })}`));
form.addEventListener("submit", (event) => event.preventDefault());

const asked = new URLSearchParams(location.search);
for (const name of ["size", "tier"]) if (asked.has(name)) form.elements[name].value = asked.get(name);
if (Number(asked.get("images")) >= 1) setImages(Number(asked.get("images")));
field.value = images.toLocaleString("en");
show();
form.inert = false;
