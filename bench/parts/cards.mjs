import autocannon from "autocannon";
import { heading, median, table, verdict } from "./report.mjs";
import { serve } from "./server.mjs";

const P50_AT_MOST_MS = 150;
const BYTES_AT_MOST = 300 * 1024;
const PARALLEL = 200;
const PAGE_SECONDS = 10;

const TYPES = [
  "troops",
  "monitoring",
  "guarantee",
  "command",
  "arms",
  "training",
  "funds",
  "sanctions",
  "diplomacy",
  "territory",
  "membership",
];
const REGIONS = ["holders", "europe", "world"];

/** Views of which no two have the same card. */
function* views() {
  for (const first of TYPES)
    for (const second of TYPES)
      for (const region of REGIONS)
        if (first <= second) yield `?type=${first}~${second}&region=${region}`;
}

/** Share cards: the time of one that nobody asked for before, and the page while many are asked for at once. */
export async function measureCards(root) {
  const server = await serve(root, root);
  try {
    const all = [...views()];
    // The first of each region places the borders; the pages have done so as a rule.
    for (const region of REGIONS) await card(server, `?q=warm&region=${region}`);
    const alone = [];
    for (const view of all.splice(0, 60)) alone.push(await card(server, view));
    const calm = await page(server);
    const storm = all.splice(0, PARALLEL / 2);
    // As many again in the dark: 200 that are all different.
    const asked = [...storm, ...storm.map((view) => `${view}&scheme=dark`)];
    const [answers, busy] = await Promise.all([
      Promise.all(asked.map((view) => card(server, view))),
      page(server),
    ]);
    const after = await card(server, "?q=after");
    print({ alone, calm, busy, answers, after });
  } finally {
    await server.stop();
  }
}

async function card({ origin }, view) {
  const begun = performance.now();
  const response = await fetch(`${origin}/api/card.png${view}`);
  const { byteLength: bytes } = await response.arrayBuffer();
  return { status: response.status, bytes, ms: performance.now() - begun };
}

const page = ({ origin }) =>
  autocannon({ url: `${origin}/?type=troops`, connections: 4, duration: PAGE_SECONDS });

function print({ alone, calm, busy, answers, after }) {
  const times = alone.map(({ ms }) => ms);
  const p50 = median(times);
  const largest = Math.max(...[...alone, ...answers].map(({ bytes }) => bytes));
  heading(`Cards: ${alone.length} views that nobody asked for before, one after another`);
  table([
    ["", "p50 ms", "slowest ms", "largest kB"],
    ["/api/card.png", p50.toFixed(0), Math.max(...times).toFixed(0), (largest / 1024).toFixed(0)],
  ]);
  console.log(`p50 at most ${P50_AT_MOST_MS} ms: ${verdict(p50 <= P50_AT_MOST_MS)}`);
  console.log(`largest at most ${BYTES_AT_MOST / 1024} kB: ${verdict(largest <= BYTES_AT_MOST)}`);

  const drawn = answers.filter(({ status }) => status === 200).length;
  const refused = answers.filter(({ status }) => status === 503).length;
  heading(`Cards: ${answers.length} at once, all different, and the page meanwhile`);
  table([
    ["", "drawn", "refused (503)", "page p50 ms", "page p99 ms", "page req/s"],
    ["without", "", "", ...pageCells(calm)],
    ["meanwhile", String(drawn), String(refused), ...pageCells(busy)],
  ]);
  const sound =
    drawn + refused === answers.length && drawn > 0 && after.status === 200 && failed(busy) === 0;
  console.log(`all answered, none failed, the next one is drawn: ${verdict(sound)}`);
}

const failed = ({ errors, timeouts, non2xx }) => errors + timeouts + non2xx;
const pageCells = ({ latency, requests }) => [
  String(latency.p50),
  String(latency.p99),
  requests.average.toFixed(0),
];
