import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { run, say } from "../../scripts/setup/run.mjs";
import { launchBrowser, withPage } from "./page/browser.mjs";
import { measureFilterChanges, openDashboard } from "./page/dashboard-page.mjs";
import { heading, median, table, verdict } from "./report.mjs";
import { writeMadeDocuments } from "./scale/made-documents.mjs";
import { serve } from "./server.mjs";

const REPETITIONS = Number(process.env.REPS ?? 5);
const SIZE = { documents: 500, claimsEach: 41 };
const REQUESTS = 9;
const CHANGE_MS = 50;
const HYDRATION_MS = 300;
const GZIP_MB = 1.5;

/** Five hundred documents with twenty thousand claims of two hundred holders: what each view and the page cost. */
export async function measureScale(root) {
  const folder = join(root, "bench/results/made-documents");
  writeMadeDocuments(root, folder, SIZE);
  await run(
    process.execPath,
    [join(root, "scripts/run.mjs"), join("bench", "parts", "scale", "pure.mjs")],
    { cwd: root, env: { INIT_CWD: root, STANCE_ATLAS_SEEDS: folder } },
  );
  const server = await serve(root, root, { STANCE_ATLAS_SEEDS: folder });
  try {
    heading("Scale, in the page");
    await measureServer(server.origin);
    const browser = await launchBrowser();
    try {
      await measurePage(browser, `${server.origin}/`);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function measureServer(url) {
  const times = [];
  let html = "";
  for (let i = 0; i < REQUESTS; i++) {
    const began = performance.now();
    html = await (await fetch(url)).text();
    times.push(performance.now() - began);
  }
  const bytes = Buffer.from(html);
  const gzip = gzipSync(bytes).length / 1e6;
  console.log(
    `HTML ${(bytes.length / 1e6).toFixed(1)} MB, ${gzip.toFixed(2)} MB gzipped; at most ${GZIP_MB}: ${verdict(gzip <= GZIP_MB)}\n` +
      `answered in ${median(times).toFixed(0)} ms (median of ${REQUESTS}, by loopback)`,
  );
}

async function measurePage(browser, url) {
  const loads = [];
  for (let round = 1; round <= REPETITIONS; round++) {
    say(`Scale: load ${round} of ${REPETITIONS} …`);
    loads.push(await withPage(browser, (page, devtools) => measureLoad(page, devtools, url)));
  }
  const of = (figure) => median(loads.map((load) => load[figure]));
  table([
    ["medians, ms", ""],
    ["first paint", of("painted").toFixed(0)],
    ["HTML complete", of("received").toFixed(0)],
    ["scripts have taken over", of("ready").toFixed(0)],
    ["longest task from then on the way", of("longest").toFixed(0)],
    ["filter to frame, all panes", of("frame").toFixed(1)],
    ["and what is out of sight", of("whole").toFixed(1)],
    ["filter to frame, slowest", of("slowest").toFixed(1)],
    ["heap MB", of("heap").toFixed(0)],
  ]);
  const [hydration, frame] = [of("longest"), of("frame")];
  console.log(
    `longest task on load at most ${HYDRATION_MS} ms: ${verdict(hydration <= HYDRATION_MS)}\n` +
      `filter to frame at most ${CHANGE_MS} ms: ${verdict(frame <= CHANGE_MS)}`,
  );
}

async function measureLoad(page, devtools, url) {
  await openDashboard(page, url);
  const load = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType("navigation");
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return {
      ready: performance.now(),
      painted: paint?.startTime ?? 0,
      received: navigation.responseEnd,
      longest: Math.max(0, ...window.watched.longTasks.map(({ duration }) => duration)),
    };
  });
  const changes = await measureFilterChanges(page);
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  const frames = changes.map(({ frame }) => frame);
  const whole = median(changes.map((change) => change.whole));
  return {
    ...load,
    frame: median(frames),
    whole,
    slowest: Math.max(...frames),
    heap: usedSize / 1e6,
  };
}
