/**
 * `npm run bench [-- coding|api|cards|size|map|scale] [--peers DIR]`: speed against peers, in one run on one
 * machine. Peers come from this folder's own package.json; those of the map from `DIR`, where it is
 * there. All load goes to 127.0.0.1.
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../scripts/setup/build.mjs";
import { ensureInstalled } from "../scripts/setup/install.mjs";
import { run, runMain, StepError } from "../scripts/setup/run.mjs";

const root = join(import.meta.dirname, "..");

const { values: options, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { peers: { type: "string" } },
});
const PEERS = options.peers
  ? resolve(process.env.INIT_CWD ?? process.cwd(), options.peers)
  : join(root, "../shared/bench/map");

const PARTS = {
  coding: () => codingPart(),
  api: async () => (await import("./parts/api.mjs")).measureApi(root),
  cards: async () => (await import("./parts/cards.mjs")).measureCards(root),
  size: async () => (await import("./parts/size.mjs")).measureSize(root),
  map: async () => (await import("./parts/map.mjs")).measureMap(root, PEERS),
  scale: async () => (await import("./parts/scale.mjs")).measureScale(root),
};

/** In a process of its own: the engine is TypeScript. */
const codingPart = () =>
  run(process.execPath, [join(root, "scripts/run.mjs"), join("bench", "parts", "coding.mjs")], {
    cwd: root,
    env: { INIT_CWD: root },
  });

await runMain(async () => {
  for (const name of asked)
    if (!(name in PARTS))
      throw new StepError(
        `There is no part "${name}"; there are: ${Object.keys(PARTS).join(", ")}.`,
      );
  const parts = asked.length === 0 ? Object.keys(PARTS) : asked;

  await ensureInstalled(root);
  await ensureInstalled(import.meta.dirname);
  if (parts.some((name) => name !== "coding")) await ensureBuilt(root);
  for (const name of parts) await PARTS[name]();
});
