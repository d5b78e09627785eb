import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const PAGES = ["raw-d3", "pre-rendered"];

/**
 * Two pages that draw the borders of our own map and nothing else: by d3 in the browser, and as SVG in
 * the HTML. `markup` is our page's map, `holders` are the countries that it frames.
 */
export async function buildReferences(root, folder, markup, holders) {
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    root: join(import.meta.dirname, "reference"),
    logLevel: "warn",
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: false,
      rollupOptions: {
        input: Object.fromEntries(
          PAGES.map((name) => [name, join(import.meta.dirname, "reference", `${name}.js`)]),
        ),
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
      },
    },
  });
  copyFileSync(join(root, "public/atlas/detail.json"), join(folder, "detail.json"));
  writeFileSync(join(folder, "raw-d3.html"), page("raw-d3", "", holders));
  writeFileSync(join(folder, "pre-rendered.html"), page("pre-rendered", bare(markup), holders));
  return [
    { name: "pre-rendered SVG, our borders", path: "/pre-rendered.html", inHtml: true },
    { name: "d3, SVG, our borders", path: "/raw-d3.html", inHtml: false },
  ];
}

const page = (name, body, holders) =>
  `<!doctype html><meta charset=utf-8><title>${name}</title><style>body{margin:0}</style>` +
  `<div id=m data-holders="${holders.join(" ")}">${body}</div><button id=f>filter</button>` +
  `<script type=module src="/${name}.js"></script>`;

/** The countries' paths without what the dashboard knows of them. */
function bare(markup) {
  const paths = [...markup.matchAll(/<path class="shape"[^>]*? d="([^"]*)"/g)];
  if (paths.length < 50) throw new Error("The page's HTML holds no map to compare with.");
  const drawn = paths.map(([, d]) => `<path d="${d}"/>`).join("");
  return `<svg viewBox="0 0 900 500" width=900 height=500 stroke=#fff stroke-width=.5>${drawn}</svg>`;
}
