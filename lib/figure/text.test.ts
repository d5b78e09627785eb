import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { STANCE_WORDS } from "@/lib/view/words";
import { drawable, inSans, setText, shortened } from "./text";

const require = createRequire(import.meta.url);

/** Code points that a TrueType file has glyphs for, from its `cmap` (formats 4 and 12). */
function coverage(file: string): ReadonlySet<number> {
  const font = readFileSync(file);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const entry = tables.find((at) => font.toString("latin1", at, at + 4) === "cmap") ?? 0;
  const cmap = font.readUInt32BE(entry + 8);
  const codes = new Set<number>();
  const add = (first: number, last: number) => {
    for (let code = first; code <= last; code++) codes.add(code);
  };
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * i);
    const format = font.readUInt16BE(at);
    if (format === 12)
      for (let group = 0; group < font.readUInt32BE(at + 12); group++)
        add(font.readUInt32BE(at + 16 + 12 * group), font.readUInt32BE(at + 20 + 12 * group));
    if (format === 4) {
      const segments = font.readUInt16BE(at + 6) / 2;
      for (let segment = 0; segment < segments - 1; segment++)
        add(
          font.readUInt16BE(at + 16 + 2 * segments + 2 * segment),
          font.readUInt16BE(at + 14 + 2 * segment),
        );
    }
  }
  return codes;
}

const inter = coverage(require.resolve("@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"));
const hasGlyph = (character: string) =>
  [inter, glyphs].some((font) => font.has(character.codePointAt(0) ?? 0));
const glyphs = coverage("lib/export/stance-glyphs.ttf");

test("the glyphs of the stances are drawn, and a typeface of their own has them all and nothing else", () => {
  const stances = Object.values(STANCE_WORDS).map(({ glyph }) => glyph);
  for (const glyph of stances) expect(drawable(glyph)).toBe(glyph);
  const codes = stances.map((glyph) => glyph.codePointAt(0) ?? 0);
  expect([...glyphs].sort()).toEqual(codes.sort());
});

test("whatever drawable leaves has a glyph in the sans, which stands in for the serif", () => {
  expect(inter.size).toBeGreaterThan(2000);
  const lacking: string[] = [];
  for (let code = 0; code <= 0x1ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    for (const character of drawable(`a${String.fromCodePoint(code)}b`))
      if (!hasGlyph(character)) lacking.push(code.toString(16));
  }
  expect(lacking).toEqual([]);
});

test("any text stays one line of drawable characters, and what is drawable already stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const drawn = drawable(text);
      expect(drawable(drawn)).toBe(drawn);
      expect(drawn).not.toMatch(/[\n\r\t]|[\u202A-\u202E]/);
    }),
  );
});

test.each([
  ["Who would send troops 🚀🚀 now", "Who would send troops … now"],
  ["in “日本語 の 文書”", "in “…”"],
  ["Čeští vojáci, Ελλάδα, Україна", "Čeští vojáci, Ελλάδα, Україна"],
  ["a\u202Eevil\u2069 b", "aevil b"],
  ["قوات", "…"],
])("“%s” is drawn as “%s”", (text, drawn) => {
  expect(drawable(text)).toBe(drawn);
});

test("set text never has a line wider than its width, nor more lines than its size allows, and loses nothing unsaid", () => {
  const sizes = [
    { size: 30, lines: 1 },
    { size: 20, lines: 3 },
  ];
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(..."abWi—é"), minLength: 1, maxLength: 40 }), {
        minLength: 1,
        maxLength: 20,
      }),
      (words) => {
        const text = words.join(" ");
        const { lines, size } = setText(text, { width: 300, sizes, measure: inSans });
        expect(lines.length).toBeLessThanOrEqual(size === 30 ? 1 : 3);
        for (const line of lines) expect(inSans(line, size)).toBeLessThanOrEqual(300);
        const kept = lines.join("").replaceAll(" ", "");
        if (kept.endsWith("…")) expect(text.replaceAll(" ", "")).toContain(kept.slice(0, -1));
        else expect(kept).toBe(text.replaceAll(" ", ""));
      },
    ),
  );
});

test("a text that fits is not shortened", () => {
  expect(shortened("Bosnia and Herzegovina", 200, (text) => inSans(text, 13))).toBe(
    "Bosnia and Herzegovina",
  );
  expect(shortened("Bosnia and Herzegovina", 80, (text) => inSans(text, 13))).toMatch(
    /^Bosnia.*…$/,
  );
});
