import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import { say } from "../../scripts/setup/run.mjs";
import { ensureBareApp } from "./bare-app.mjs";
import { heading, median, table, verdict } from "./report.mjs";
import { serve } from "./server.mjs";

const CONNECTIONS = 10;
const ROUNDS = 5;
const SECONDS = 3;
/** How many times slower than the bare route we may be plain, and must be faster gzipped. */
const PLAIN_AT_MOST = 1.2;
const GZIP_AT_LEAST = 1.5;

/** `/api/stances` against a bare Next route that sends the same bytes, in turns. */
export async function measureApi(root) {
  const bareApp = await ensureBareApp(root);
  const folder = mkdtempSync(join(tmpdir(), "stance-atlas-bench-"));
  const ours = await serve(root, root);
  try {
    const address = `${ours.origin}/api/stances`;
    const bytes = await bodyOf(address, "identity");
    const file = join(folder, "body.json");
    writeFileSync(file, bytes);
    const bare = await serve(root, bareApp, { BARE_BODY: file });
    try {
      const runs = [
        { name: "bare Next route", url: `${bare.origin}/bytes`, encoding: "identity" },
        { name: "/api/stances", url: address, encoding: "identity" },
        { name: "bare Next route, gzip", url: `${bare.origin}/compressed`, encoding: "gzip" },
        { name: "/api/stances, gzip", url: address, encoding: "gzip" },
      ].map((one) => ({ ...one, results: [] }));
      for (const { url, encoding } of runs)
        if (!(await bodyOf(url, encoding)).equals(bytes))
          throw new Error(`${url} (${encoding}) sends other bytes.`);
      await measure(runs);
      print(runs, bytes.length);
    } finally {
      await bare.stop();
    }
  } finally {
    await ours.stop();
    rmSync(folder, { recursive: true });
  }
}

/** The body as a client sees it, after checking that it travelled as asked. */
async function bodyOf(url, encoding) {
  const response = await fetch(url, { headers: { "Accept-Encoding": encoding } });
  const travelled = response.headers.get("content-encoding") ?? "identity";
  if (!response.ok || travelled !== encoding)
    throw new Error(`${url}: status ${response.status}, ${travelled} where ${encoding} was asked.`);
  return Buffer.from(await response.arrayBuffer());
}

const load = ({ url, encoding }, seconds) =>
  autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { "accept-encoding": encoding },
  });

async function measure(runs) {
  for (const run of runs) await load(run, 1);
  for (let round = 1; round <= ROUNDS; round++) {
    say(`API: round ${round} of ${ROUNDS} …`);
    // Each round begins with another, so that none always follows the same neighbour.
    for (let turn = 0; turn < runs.length; turn++) {
      const run = runs[(turn + round) % runs.length];
      const { requests, latency, errors, non2xx } = await load(run, SECONDS);
      if (errors > 0 || non2xx > 0)
        throw new Error(`${run.name}: ${errors} errors, ${non2xx} answers other than 2xx.`);
      run.results.push({ rate: requests.average, p50: latency.p50, p99: latency.p99 });
    }
  }
}

function print(runs, size) {
  const of = (run, figure) => median(run.results.map((result) => result[figure]));
  heading(
    `API: ${size} bytes, ${CONNECTIONS} connections, medians of ${ROUNDS} interleaved runs of ${SECONDS} s`,
  );
  table([
    ["", "req/s", "p50 ms", "p99 ms"],
    ...runs.map((run) => [
      run.name,
      of(run, "rate").toFixed(0),
      String(of(run, "p50")),
      String(of(run, "p99")),
    ]),
  ]);
  const [barePlain, plain, bareGzip, gzip] = runs.map((run) => of(run, "rate"));
  const slower = barePlain / plain;
  const faster = gzip / bareGzip;
  console.log(
    `plain: ${slower.toFixed(2)} times the bare route's time; at most ${PLAIN_AT_MOST}: ${verdict(slower <= PLAIN_AT_MOST)}`,
  );
  console.log(
    `gzip: ${faster.toFixed(2)} times the bare route's requests; at least ${GZIP_AT_LEAST}: ${verdict(faster >= GZIP_AT_LEAST)}`,
  );
}
