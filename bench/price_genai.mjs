// Prices the jobs with @pydantic/genai-prices: `price_genai.mjs PACKAGE [JOBS]`, one of them without a file.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, file] = process.argv.slice(2);
const { calcPrice } = await import(pathToFileURL(join(folder, "dist", "index.js")));
const SAMPLES = 15;
const CALLS = 200;

// Returns a function that prices the tokens of a job. The package prices nothing but tokens.
const call = ({ tokens, images, genai_prices: { provider, model } }) => {
  const count = tokens * images;
  const usage = { output_tokens: count, output_image_tokens: count };
  return () => calcPrice(usage, model, { providerId: provider })?.total_price;
};

// Returns the nanoseconds of one call in each sample.
const samples = (price) =>
  Array.from({ length: SAMPLES }, () => {
    const start = process.hrtime.bigint();
    for (let done = 0; done < CALLS; done += 1) price();
    return Number((process.hrtime.bigint() - start) / BigInt(CALLS));
  });

const answer = (job) => {
  const usd = job.tokens ? call(job)() : null;
  const known = typeof usd === "number";
  return { by_size: null, by_tokens: known ? String(Number(usd.toFixed(9))) : null, samples: known ? samples(call(job)) : [] };
};

if (file) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { jobs } = JSON.parse(readFileSync(file, "utf8"));
  console.log(JSON.stringify({ version, jobs: jobs.map(answer) }));
} else {
  console.log(call({ images: 1, tokens: 1120, genai_prices: { provider: "google", model: "gemini-3-pro-image" } })());
}
