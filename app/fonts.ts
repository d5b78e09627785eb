import localFont from "next/font/local";

/**
 * The typefaces, from our own address. `optional`, and fetched ahead: text is set once, in the face
 * that is there when it is first painted, and never moves for another. The letters of Western Europe are
 * enough for most pages; the others come where a text has them. Next reads these calls while it builds,
 * so everything in them is spelt out.
 */
const sans = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--inter",
  weight: "100 900",
  display: "optional",
  adjustFontFallback: false,
});
const serif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--source-serif",
  weight: "200 900",
  display: "optional",
  adjustFontFallback: false,
});
const sansExtended = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2",
  variable: "--inter-extended",
  weight: "100 900",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02AF, U+1E00-1EFF" }],
});
const serifExtended = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2",
  variable: "--source-serif-extended",
  weight: "200 900",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-02AF, U+1E00-1EFF" }],
});
/** The stances' glyphs: which face a machine has them in, if any, is anybody's guess. One kilobyte. */
const glyphs = localFont({
  src: "../lib/export/stance-glyphs.ttf",
  variable: "--stance-glyphs",
  display: "optional",
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+25C7, U+25CB, U+25CF, U+25D0, U+2715" }],
});

/** Class names that set `--inter`, `--source-serif` and what goes with them, for `--sans` and `--serif`. */
export const FONT_VARIABLES = [sans, serif, sansExtended, serifExtended, glyphs]
  .map(({ variable }) => variable)
  .join(" ");
