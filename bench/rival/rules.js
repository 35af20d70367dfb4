// What an image costs by each price rule of the catalog, in billionths of a dollar.

const NANO = 9;
const MEGA = 1024 * 1024;
const TILE = 512 * 512;
// The largest image that measured runs and observed charges cover.
const MEASURED = Math.floor((MEGA * 11) / 10);

const parse = (text, places = NANO) => {
  const [whole, fraction = ""] = text.split(".");
  return Number(whole + fraction.padEnd(places, "0"));
};
// n × times ÷ by, rounded half up.
const scaled = (n, times, by) => Math.floor(n / by) * times + Math.floor(((n % by) * times + Math.floor(by / 2)) / by);
const one = (usd) => [usd, usd, usd];
const root = (square) => {
  let guess = BigInt(Math.floor(Math.sqrt(Number(square))));
  while (guess * guess > square) guess -= 1n;
  while ((guess + 1n) * (guess + 1n) <= square) guess += 1n;
  return Number(guess);
};
const range = (low, high) => (low === high ? one(low) : [low, root(BigInt(low) * BigInt(high)), high]);

// Whether a size is within a named resolution.
export const fits = ({ pixels }, edge) => pixels <= Math.floor((edge * edge * 9) / 8);

const within = (bands, holds) => Object.entries(bands).find(([band]) => holds(band))?.[1];

const patches = ({ longer, shorter, pixels }, factor) => {
  const across = Math.floor((2 * factor * shorter + longer) / (2 * longer));
  return Math.ceil((factor * across * (2_000_000 + pixels)) / 4_000_000);
};

const tokens = ({ table, bands, area, patches: by }, size) => {
  if (table) return [table[size.name], table[size.name]];
  if (area) return [Math.ceil(size.pixels / area), Math.ceil(size.pixels / area)];
  if (bands) {
    const count = within(bands, (edge) => fits(size, edge));
    return [count, count];
  }
  const low = patches(size, by.factor) * (by.times ?? 1);
  return [low, patches(size, by.factor_up_to ?? by.factor) * (by.times_up_to ?? by.times ?? 1)];
};

const megapixel = ({ first, further, run, counted }, { pixels }) => {
  const base = parse(run ?? "0");
  const [one, more] = [parse(first), further && parse(further)];
  if (counted === "started") {
    const count = Math.ceil(pixels / MEGA);
    if (count === 1) return base + one;
    return more === undefined ? null : base + one + more * (count - 1);
  }
  const mega = counted === "exact" ? 1_000_000 : MEGA;
  const start = more === one ? pixels : Math.min(pixels, mega);
  if (pixels === start) return base + scaled(one, start, mega);
  return more === undefined ? null : base + scaled(one, start, mega) + scaled(more, pixels - start, mega);
};

const RULES = {
  flat: (usd) => one(parse(usd)),
  figure: ({ usd, at }, size) => (!at || at === size.name ? one(parse(usd)) : null),
  bands: ({ resolution, pixels }, size) => {
    const usd = resolution ? within(resolution, (edge) => fits(size, edge)) : within(pixels, (most) => size.pixels <= most);
    return usd ? one(parse(usd)) : null;
  },
  megapixel: (rule, size) => {
    const usd = megapixel(rule, size);
    return usd === null ? null : one(usd);
  },
  tokens: ({ usd_per_million, count }, size) => {
    const [low, high] = tokens(count, size).map((count) => count && scaled(parse(usd_per_million), count, 1_000_000));
    return low ? range(low, high) : null;
  },
  gpu_seconds: ({ usd_per_second, runs }, { pixels }) => {
    if (pixels > MEASURED) return null;
    const costs = runs.map(({ gpu, seconds }) => scaled(parse(usd_per_second[gpu]), parse(seconds, 3), 1000));
    return range(Math.min(...costs), Math.max(...costs));
  },
  steps: ({ usd, per, default: steps }, { pixels }) => one(scaled(parse(usd), pixels * steps, MEGA * per)),
  tiles: ({ tile, step, default: steps = 0 }, { width, height, pixels }) => {
    const each = parse(tile ?? "0") + parse(step ?? "0") * steps;
    const started = Math.ceil(width / 512) * Math.ceil(height / 512) * TILE;
    return range(scaled(each, pixels, TILE), scaled(each, started, TILE));
  },
  observed: ({ low, usual, high }, { pixels }) => (pixels <= MEASURED ? [low, usual, high].map((usd) => parse(usd)) : null),
  foreign: () => null,
};

// The lowest, typical and highest cost of an image by a rule, or null.
export const price = (rule, size) => {
  const [[kind, terms]] = Object.entries(rule);
  return RULES[kind](terms, size);
};
