import { gzipSync } from "node:zlib";
import { heading, table, verdict } from "./report.mjs";
import { serve } from "./server.mjs";

/** 1 kB = 1,000 bytes. */
const LIMIT_KB = 205;

/** First-load JavaScript of the dashboard: every script that its HTML names, each gzipped by itself. */
export async function measureSize(root) {
  const server = await serve(root, root);
  try {
    const response = await fetch(server.origin);
    if (!response.ok) throw new Error(`/ answered ${response.status}.`);
    const html = await response.text();
    const scripts = await Promise.all(
      scriptsOf(html).map(async (path) => {
        const script = await fetch(new URL(path, server.origin));
        if (!script.ok) throw new Error(`${path} answered ${script.status}.`);
        const bytes = Buffer.from(await script.arrayBuffer());
        return { path, plain: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length };
      }),
    );
    print(scripts.toSorted((a, b) => b.gzip - a.gzip));
  } finally {
    await server.stop();
  }
}

/**
 * Paths of the scripts that the page loads: those of its script tags and those that the streamed
 * component tree names, but not the polyfills that browsers with modules pass over.
 */
export function scriptsOf(html) {
  const old = new Set();
  for (const [tag] of html.matchAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi))
    for (const [path] of tag.matchAll(SCRIPT)) old.add(path);
  const named = [...html.matchAll(SCRIPT)].map(([path]) => path);
  return [...new Set(named)].filter((path) => !old.has(path));
}
const SCRIPT = /\/_next\/static\/[\w./~-]+\.js/g;

function print(scripts) {
  const sum = (figure) => scripts.reduce((total, script) => total + script[figure], 0) / 1000;
  heading(`First-load JavaScript of /: ${scripts.length} scripts`);
  table([
    ["", "kB", "gzip kB"],
    ...scripts.map(({ path, plain, gzip }) => [
      path.slice(path.lastIndexOf("/") + 1),
      (plain / 1000).toFixed(1),
      (gzip / 1000).toFixed(1),
    ]),
    ["all", sum("plain").toFixed(1), sum("gzip").toFixed(1)],
  ]);
  console.log(
    `gzip: ${sum("gzip").toFixed(1)} kB; at most ${LIMIT_KB}: ${verdict(sum("gzip") <= LIMIT_KB)}`,
  );
}
