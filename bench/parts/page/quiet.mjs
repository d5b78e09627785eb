import { readFileSync } from "node:fs";

/** A load waits this long for the machine to be quieter than this, then runs anyway. */
const QUIET = 0.3;
const PATIENCE_MS = 3_000;

/** Processor time of the whole machine so far: all of it, and what was idle; null where it is not told. */
function processorTime() {
  try {
    const [, ...ticks] = readFileSync("/proc/stat", "utf8").split("\n")[0].trim().split(/\s+/);
    const [user, nice, system, idle, wait, ...rest] = ticks.map(Number);
    const all = [user, nice, system, idle, wait, ...rest].reduce((sum, one) => sum + one, 0);
    return { all, idle: idle + wait };
  } catch {
    return null;
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** The share of all processors that others use while we do nothing; 0 where it cannot be known. */
async function usedByOthers(ms) {
  const before = processorTime();
  await pause(ms);
  const after = processorTime();
  if (before === null || after === null) return 0;
  return 1 - (after.idle - before.idle) / Math.max(1, after.all - before.all);
}

/** Waits for a quiet machine, within reason; returns the share of it that others use all the same. */
export async function quiet() {
  const until = Date.now() + PATIENCE_MS;
  let others = await usedByOthers(80);
  while (others > QUIET && Date.now() < until) others = await usedByOthers(200);
  return others;
}
