import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { run, say } from "../../../scripts/setup/run.mjs";

const FILES = ["package.json", "build.mjs", "pages"];
const MAP = "countries-50m";
/** File name of each peer's page, and what it is called in the report. */
const PEERS = {
  "ssr-svg": "pre-rendered SVG",
  "d3-svg": "d3, SVG",
  "d3-canvas": "d3, canvas",
  "react-memo": "React, memoised paths",
  leaflet: "Leaflet",
  "react-simple-maps": "react-simple-maps",
  echarts: "ECharts",
  highcharts: "Highcharts",
  "vega-lite": "Vega-Lite",
  plotly: "Plotly",
  plot: "Observable Plot",
};

function hashOf(folder) {
  const hash = createHash("sha256");
  const add = (path) => hash.update(path).update(readFileSync(join(folder, path)));
  add("package.json");
  add("build.mjs");
  for (const name of readdirSync(join(folder, "pages")).sort()) add(`pages/${name}`);
  return hash.digest("hex");
}

/**
 * The peers' pages of `source`, copied, installed and built in `folder` when they are not yet; null
 * where there is no such folder. Each page draws the 50m borders of the whole world.
 */
export async function buildPeers(source, folder) {
  if (!FILES.every((file) => existsSync(join(source, file)))) return null;
  const wanted = hashOf(source);
  const stamp = join(folder, "built-from");
  if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const file of FILES) cpSync(join(source, file), join(folder, file), { recursive: true });
    say("Installing the peers (npm install) …");
    await run("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder });
    say("Building the peers' pages …");
    await run(process.execPath, ["build.mjs"], { cwd: folder });
    writeFileSync(stamp, wanted);
  }
  return {
    dist: join(folder, "dist"),
    pages: Object.entries(PEERS).map(([page, name]) => ({
      name,
      path: page === "ssr-svg" ? `/ssr-svg-${MAP}.html?map=${MAP}` : `/${page}.html?map=${MAP}`,
      inHtml: page === "ssr-svg",
    })),
  };
}
