// Measures pages in Chromium, and prints the samples as JSON: bytes, and microseconds.
//
// node browser.mjs CHROMEDRIVER CHROMIUM SANDBOX NAME=FOLDER NAME=FOLDER
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const [driverPath, binary, sandbox, ...pages] = process.argv.slice(2);
const REPEATS = 5;
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
// The jobs whose costs have to be equal on both pages.
const JOBS = ["", "?size=2048x2048&tier=mid&images=50000", "?size=1536x1024&tier=budget&images=1000000"];
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".wasm": "application/wasm" };

// Serves the brotli copies of a folder. An isolated page has the more precise clock.
const serve = async (folder) => {
  const server = createServer(async ({ url, headers }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    try {
      if (!headers["accept-encoding"]?.includes("br")) throw new Error("the browser takes no brotli");
      const body = await readFile(`${file}.br`);
      response.writeHead(200, {
        "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
        "Content-Encoding": "br",
        "Cache-Control": "max-age=60",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
      });
      response.end(body);
    } catch (error) {
      response.writeHead(404).end(String(error));
    }
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
};

// Notes when the page first shows rows, and when its controls first work: the end of the frame.
const watch = () => {
  const seen = (globalThis.seen = {});
  const note = (name) => {
    if (name in seen) return;
    seen[name] = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (seen[name] = performance.now());
      port2.postMessage(0);
    });
  };
  new MutationObserver(() => {
    if (!document.querySelector("tr[data-usd-per-month]")) return;
    note("rows");
    if (document.querySelector(".controls:not([inert]) [name=volume]")) note("live");
  }).observe(document, { childList: true, subtree: true, attributeFilter: ["inert"] });
};

const loaded = () => {
  const { rows, live } = globalThis.seen ?? {};
  if (!rows || !live) return null;
  const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  const files = new Map(entries.filter(({ startTime }) => startTime < live).map((entry) => [entry.name, entry.encodedBodySize]));
  return { rows, live, bytes: [...files.values()].reduce((sum, size) => sum + size) };
};

const costs = () =>
  [...document.querySelectorAll("tr[data-usd-per-month]")].map((row) =>
    [row.querySelector(".rank").textContent, row.dataset.route, row.dataset.usdPerMonth].join(" "));

// Moves the slider over every fourth step, one a frame. Each sample is the script of the event, and with the layout after it.
const drag = async (done) => {
  const frame = () => new Promise(requestAnimationFrame);
  const task = () => new Promise((next) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = next;
    port2.postMessage(0);
  });
  const slider = document.querySelector("[name=volume]");
  const cost = () => document.querySelector("tr[data-usd-per-month]").dataset.usdPerMonth;
  const samples = { script: [], layout: [] };
  for (let step = 0; step <= 100; step += 4) {
    await frame();
    await task();
    slider.value = step;
    const before = cost();
    const start = performance.now();
    slider.dispatchEvent(new InputEvent("input", { bubbles: true }));
    // Effects run in microtasks, and may queue further ones.
    for (let turn = 0; turn < 50; turn += 1) await null;
    const scripted = performance.now();
    document.body.getBoundingClientRect();
    samples.layout.push(performance.now() - start);
    samples.script.push(scripted - start);
    if (cost() === before) return done({ error: `step ${step} changed no cost` });
  }
  return done(samples);
};

const driver = spawn(driverPath, ["--port=0"], { stdio: ["ignore", "pipe", "ignore"] });
// A driver that ends closes its browsers.
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    driver.kill();
    process.exit(1);
  });
}
const port = await new Promise((found) => {
  let text = "";
  driver.stdout.on("data", (data) => {
    text += data;
    const started = text.match(/started successfully on port (\d+)/);
    if (started) found(started[1]);
  });
});

const send = async (method, path, body) => {
  const response = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, body: body && JSON.stringify(body) });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${path}: ${value.message}`);
  return value;
};

// Whether rows wait to be written.
const waits = () => Boolean(document.querySelector(".ranking[aria-busy=true]"));

// Runs steps in a new browser.
const visit = async (steps) => {
  const args = ["--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--window-size=1200,900"];
  if (sandbox === "no") args.push("--no-sandbox");
  const alwaysMatch = { pageLoadStrategy: "none", timeouts: { script: 120_000 }, "goog:chromeOptions": { binary, args } };
  const { sessionId } = await send("POST", "", { capabilities: { alwaysMatch } });
  const page = {
    cdp: (cmd, params) => send("POST", `/${sessionId}/goog/cdp/execute`, { cmd, params }),
    run: (script) => send("POST", `/${sessionId}/execute/sync`, { script: `return (${script})()`, args: [] }),
    runAsync: (script) => send("POST", `/${sessionId}/execute/async`, { script: `(${script})(arguments[0])`, args: [] }),
    open: async (url) => {
      // The page before must not answer for this one.
      await page.run(() => delete globalThis.seen);
      await send("POST", `/${sessionId}/url`, { url });
      for (let tries = 0; tries < 300; tries += 1) {
        // Rows out of sight follow the first ones.
        const state = (await page.run(waits)) ? undefined : await page.run(loaded);
        if (state) return state;
        await new Promise((later) => setTimeout(later, 100));
      }
      throw new Error(`${url} does not come alive`);
    },
  };
  try {
    await page.cdp("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` });
    return await steps(page);
  } finally {
    await send("DELETE", `/${sessionId}`);
  }
};

const micros = (millis) => Math.round(millis * 1000);
const results = {};
const servers = [];
try {
  const shown = [];
  for (const each of pages) {
    const [name, folder] = each.split("=");
    const server = await serve(folder);
    servers.push(server);
    const url = `http://127.0.0.1:${server.address().port}/`;
    results[name] = { url, bytes: [], rows: [], live: [], drags: [] };
    const lists = await visit(async (page) => {
      const lists = [];
      for (const job of JOBS) {
        await page.open(url + job);
        lists.push(await page.run(costs));
      }
      return lists;
    });
    shown.push(lists);
  }
  // The job "" and the other two, row by row.
  for (const [at, job] of shown.length > 1 ? JOBS.entries() : []) {
    const [ours, theirs] = shown.map((lists) => lists[at]);
    const differs = ours.findIndex((row, place) => row !== theirs[place]);
    if (differs >= 0 || ours.length !== theirs.length || !ours.length) {
      throw new Error(`the costs differ for the job "${job}": ${ours[differs]} and ${theirs[differs]}`);
    }
  }
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    for (const result of Object.values(results)) {
      const { rows, live, bytes } = await visit(async (page) => {
        await page.cdp("Network.enable", {});
        await page.cdp("Network.emulateNetworkConditions", SLOW_4G);
        await page.cdp("Emulation.setCPUThrottlingRate", { rate: 4 });
        return page.open(result.url);
      });
      result.bytes.push(bytes);
      result.rows.push(micros(rows));
      result.live.push(micros(live));
    }
  }
  for (const rate of [1, 4]) {
    for (const result of Object.values(results)) {
      const repeats = await visit(async (page) => {
        await page.open(result.url);
        await page.cdp("Emulation.setCPUThrottlingRate", { rate });
        const repeats = [];
        for (let repeat = 0; repeat < REPEATS; repeat += 1) repeats.push(await page.runAsync(drag));
        return repeats;
      });
      const error = repeats.find(({ error }) => error);
      if (error) throw new Error(error.error);
      result.drags.push({ rate, script: repeats.map(({ script }) => script.map(micros)), layout: repeats.map(({ layout }) => layout.map(micros)) });
    }
  }
  console.log(JSON.stringify({ rows: shown[0].map((list) => list.length), pages: results }));
} finally {
  driver.kill();
  for (const server of servers) server.close();
}
