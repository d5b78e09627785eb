import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildAtlas, readCountries } from "./build-atlas";

const committed = (path: string): string =>
  readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

describe.each(["world", "detail"] as const)("the %s atlas", (resolution) => {
  const fresh = buildAtlas(resolution, readCountries());

  it("is committed as a fresh build writes it (npm run build:atlas)", () => {
    expect(committed(`data/atlas/${resolution}.json`) === fresh).toBe(true);
  });

  it("is served to the browser as it is committed", () => {
    expect(committed(`public/atlas/${resolution}.json`) === fresh).toBe(true);
  });

  it("says that it is generated", () => {
    expect(fresh.slice(0, 120)).toContain("do not edit");
  });
});
