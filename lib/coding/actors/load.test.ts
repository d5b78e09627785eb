import { expect, it, vi } from "vitest";
import { cpuTime } from "@/tests/fixtures/cpu-time";

it("checks and indexes all names in a fraction of a second of processor time", async () => {
  // Another file may have had them indexed already.
  vi.resetModules();
  const registry = await import("./registry");
  const { lexicon } = await import("./lexicon");
  const time = cpuTime(() => {
    registry.countries();
    registry.groups();
    registry.leaders();
    registry.formerStates();
    registry.nonstate();
    registry.traps();
    registry.grammar();
    lexicon();
  });
  // About 100 ms on a quiet core, the compiler's own threads included.
  expect(time).toBeLessThan(600);
  expect(time, "something was done").toBeGreaterThan(1);
});
