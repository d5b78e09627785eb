import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EXAMPLES, type Example } from "./examples";
import { tidy } from "./tidy";

/** Bytes: more cannot be read in a diff. */
const LARGEST = 60_000;

const markupOf = (example: Example): string =>
  tidy(example.kind === "svg" ? example.draw() : renderToStaticMarkup(example.draw()));

const fileOf = ({ name, kind }: Example): string =>
  `./snapshots/${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.${kind}`;

describe("the gallery", () => {
  test.each(EXAMPLES.map((example) => [example.name, example] as const))(
    "draws “%s” as it was reviewed",
    async (_, example) => {
      const markup = markupOf(example);
      expect(markup.length).toBeLessThan(LARGEST);
      await expect(markup).toMatchFileSnapshot(fileOf(example));
    },
  );

  test("names every picture once", () => {
    const files = EXAMPLES.map(fileOf);
    expect(new Set(files).size).toBe(files.length);
  });
});
