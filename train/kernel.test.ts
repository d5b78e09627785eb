import { expect, test } from "vitest";
import { SOURCES_SHA256 } from "@/lib/language/kernel/kernel.wasm";
import { hashOfSources } from "./kernel/sources.mjs";

test("the kernel in lib/language was compiled from these sources", () => {
  expect(SOURCES_SHA256, "run `npm run train` to compile it").toBe(hashOfSources());
});
