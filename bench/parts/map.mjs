import { cpus } from "node:os";
import { join } from "node:path";
import { say } from "../../scripts/setup/run.mjs";
import { measureLoad } from "./map/measure.mjs";
import { measurePan } from "./map/pan.mjs";
import { buildPeers } from "./map/peers.mjs";
import { buildReferences } from "./map/reference.mjs";
import { printMap } from "./map/report.mjs";
import { measureSlowLoad } from "./map/slow-load.mjs";
import { serveFolder } from "./map/static-server.mjs";
import { launchBrowser } from "./page/browser.mjs";
import { writeMadeDocuments } from "./scale/made-documents.mjs";
import { serve } from "./server.mjs";

const REPETITIONS = Number(process.env.REPS ?? 15);
const SLOW_REPETITIONS = Math.max(1, Math.round(REPETITIONS / 3));
/** Enough that nearly every country of the world has a position, and a filter recolours the whole map. */
const WORLD = { documents: 10, claimsEach: 40 };

/**
 * The dashboard's map against other ways to draw one, in the same browser, each load in a random order.
 * `peers` is a folder of pages to compare with; without it there are only our own two references.
 */
export async function measureMap(root, peers) {
  const results = join(root, "bench/results");
  const world = join(results, "world-documents");
  writeMadeDocuments(root, world, WORLD);
  const stops = [];
  const started = async (starting) => {
    const server = await starting;
    stops.push(server.stop);
    return server.origin;
  };
  try {
    const built = await buildPeers(peers, join(results, "map-peers"));
    if (built === null) say(`No peers' pages in ${peers}: measuring our own references only.`);
    const seed = await started(serve(root, root));
    const made = await started(serve(root, root, { STANCE_ATLAS_SEEDS: world }));
    const html = await (await fetch(seed)).text();
    const holders = await framedBy(seed);
    const folder = join(results, "map-references");
    const references = await buildReferences(root, folder, html, holders);
    const at = (origin) => (page) => ({ ...page, kind: "peer", url: origin + page.path });
    const contestants = [
      { name: "Stance Atlas, the seed", kind: "ours", url: `${seed}/` },
      { name: "Stance Atlas, the whole world", kind: "ours", url: `${made}/?region=world` },
      ...references.map(at(await started(serveFolder(folder)))),
      ...(built === null ? [] : built.pages.map(at(await started(serveFolder(built.dist))))),
    ];
    // The first request reads the documents; every later one finds them read.
    for (const { url } of contestants) await (await fetch(url)).text();
    await measure(contestants);
  } finally {
    await Promise.all(stops.map((stop) => stop()));
  }
}

const framedBy = async (origin) => {
  const { positions } = await (await fetch(`${origin}/api/stances`)).json();
  return [...new Set(positions.map(({ holder }) => holder))];
};

async function measure(contestants) {
  const browser = await launchBrowser();
  try {
    const loads = new Map(contestants.map(({ name }) => [name, []]));
    const failures = new Map();
    for (let round = 1; round <= REPETITIONS; round++) {
      say(`Map: round ${round} of ${REPETITIONS} …`);
      for (const contestant of shuffled(contestants))
        await measureLoad(browser, contestant).then(
          (load) => loads.get(contestant.name).push(load),
          (error) => failures.set(contestant.name, error.message.split("\n")[0]),
        );
    }
    const [ours] = contestants;
    const slow = [];
    for (let i = 0; i < SLOW_REPETITIONS; i++) slow.push(await measureSlowLoad(browser, ours.url));
    const pan = await measurePan(browser, ours.url);
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}, Chromium ${browser.version()}`;
    printMap({ machine, contestants, loads, failures, slow, pan });
  } finally {
    await browser.close();
  }
}

function shuffled(items) {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
