import { heading, median, quartiles, table, verdict } from "../report.mjs";

const RAW_D3 = "d3, SVG, our borders";
const PRE_RENDERED = "pre-rendered SVG, our borders";
const SEED = "Stance Atlas, the seed";
/** How many times the reference's time ours may take. */
const AT_MOST = 1.3;
const LONG_TASK_MS = 50;
const FRAME_RATE = 60;

const middle = (loads, figure) => median(loads.map((load) => load[figure]));
const spread = (loads, figure) =>
  quartiles(loads.map((load) => load[figure]))
    .map((one) => one.toFixed(1))
    .join("–");

export function printMap({ machine, contestants, loads, failures, slow, pan }) {
  const measured = contestants.filter(({ name }) => loads.get(name).length > 0);
  const of = (name) => loads.get(name) ?? [];
  const [d3, still] = [of(RAW_D3), of(PRE_RENDERED)];
  const repetitions = Math.max(...measured.map(({ name }) => of(name).length));
  const others = median(measured.flatMap(({ name }) => of(name).map((load) => load.others)));
  heading(`Map: medians of ${repetitions} shuffled loads (quartiles)`);
  console.log(`${machine}; others used ${(100 * others).toFixed(0)} % of it before a load`);
  table([
    ["", "change ms", "", "× d3", "drawn ms", "", "× still", "click ms", "script ms", "JS gzip kB"],
    ...measured
      .toSorted((a, b) => middle(of(a.name), "frame") - middle(of(b.name), "frame"))
      .map(({ name }) => {
        const own = of(name);
        return [
          name,
          middle(own, "frame").toFixed(1),
          spread(own, "frame"),
          (middle(own, "frame") / middle(d3, "frame")).toFixed(2),
          middle(own, "drawn").toFixed(0),
          spread(own, "drawn"),
          (middle(own, "drawn") / middle(still, "drawn")).toFixed(2),
          middle(own, "click").toFixed(0),
          middle(own, "script").toFixed(1),
          middle(own, "javascript").toFixed(1),
        ];
      }),
  ]);
  console.log(
    `change: a filter to the frame that shows it, ours with map, matrix and text; × d3: of “${RAW_D3}”\n` +
      `drawn: navigation to the map painted; × still: of “${PRE_RENDERED}”\n` +
      "click: to the next paint, in steps of 8 ms; script: the change's own call",
  );
  for (const [name, reason] of failures) console.log(`${name} failed: ${reason}`);

  const ours = of(SEED);
  const change = middle(ours, "frame") / middle(d3, "frame");
  const drawn = middle(ours, "drawn") / middle(still, "drawn");
  console.log(
    `labels and all else at rest ${middle(ours, "rest").toFixed(1)} ms after a change began`,
  );
  console.log(
    `change within ${AT_MOST} times raw d3: ${change.toFixed(2)}: ${verdict(change <= AT_MOST)}`,
  );
  console.log(
    `drawn no later than pre-rendered SVG × ${AT_MOST}: ${drawn.toFixed(2)}: ${verdict(drawn <= AT_MOST)}`,
  );
  printSlow(slow);
  printPan(pan);
}

function printSlow(slow) {
  const tasks = slow
    .flatMap((load) => load.tasks)
    .filter(({ duration }) => duration > LONG_TASK_MS);
  const other = tasks.filter(({ cause }) => cause.kind !== "hydration");
  const hydration = tasks.filter(({ cause }) => cause.kind === "hydration");
  const shift = Math.max(...slow.map((load) => load.shift));
  console.log(
    `long tasks at a quarter of the speed, ${slow.length} loads: ${other.length} besides ${hydration.length} of hydration: ${verdict(other.length === 0)}`,
  );
  for (const { startTime, duration, cause } of other)
    console.log(
      `  at ${startTime.toFixed(0)} ms, ${duration.toFixed(0)} ms: ${cause.invoker ?? "parsing, style, layout or paint"}`,
    );
  console.log(`layout shift: ${shift.toFixed(4)}: ${verdict(shift === 0)}`);
}

function printPan(pan) {
  if (pan === null) return console.log("panning: no pan");
  console.log(
    `panning: ${pan.rate.toFixed(1)} frames a second, ${pan.late} of ${pan.frames} late: ${verdict(pan.rate >= 0.97 * FRAME_RATE)}`,
  );
}
