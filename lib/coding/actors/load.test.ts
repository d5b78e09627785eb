import { expect, it } from "vitest";
import { cpuTime } from "@/tests/fixtures/cpu-time";
import { lexicon } from "./lexicon";
import { countries, formerStates, grammar, groups, leaders, nonstate, traps } from "./registry";

it("checks and indexes all names without anybody having to wait", () => {
  const check = (): unknown[] => [
    countries(),
    groups(),
    leaders(),
    formerStates(),
    nonstate(),
    traps(),
    grammar(),
  ];
  const time = cpuTime(() => {
    check();
    lexicon();
  });
  // About 100 ms on a quiet core, the compiler's own threads included; it can be done but once.
  expect(time).toBeLessThan(1500);
});
