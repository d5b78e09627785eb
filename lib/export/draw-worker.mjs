/**
 * Turns SVG into PNG in a thread of its own, so that a drawing never holds up a page. Plain JavaScript,
 * since it is started from this file, outside of the bundle.
 */
import { createRequire } from "node:module";
import { setPriority } from "node:os";
import { join } from "node:path";
import { parentPort } from "node:worker_threads";
import { Resvg } from "@resvg/resvg-js";

// Pages go first. On Linux this is of the thread, elsewhere it would be of the whole server.
if (process.platform === "linux") setPriority(5);

const require = createRequire(import.meta.url);
/** Only these: the machine's own fonts would make the same view look different elsewhere. */
const font = {
  loadSystemFonts: false,
  defaultFontFamily: "Inter",
  fontFiles: [
    require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"),
    require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
    require.resolve("@expo-google-fonts/source-serif-4/500Medium/SourceSerif4_500Medium.ttf"),
    require.resolve(
      "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
    ),
    // ◐ and ✕, which Inter lacks: see scripts/build-glyphs.ts.
    join(import.meta.dirname, "stance-glyphs.ttf"),
  ],
};

parentPort?.on("message", ({ svg, zoom }) => {
  try {
    const image = new Resvg(svg, { font, fitTo: { mode: "zoom", value: zoom } }).render();
    parentPort?.postMessage({ png: new Uint8Array(image.asPng()) });
  } catch (error) {
    parentPort?.postMessage({ failed: String(error) });
  }
});
