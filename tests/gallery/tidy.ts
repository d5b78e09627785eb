import { ringsInPath } from "@/lib/atlas/outline";

/**
 * Markup to be read in a diff: one element a line, and each link within text, after the space before it; lengths in
 * whole pixels, so that no machine's last digit shows.
 */
export const tidy = (markup: string): string =>
  `${markup
    .replace(/ d="(M[^"]*l[^"]*)"/g, (_, d: string) => ` d="${wholePixels(d)}"`)
    .replace(/ (x|y|x1|y1|x2|y2|cx|cy|data-anchor|data-room)="([^"]*)"/g, rounded)
    .replace(/translate\(([^)]*)\)/g, (_, pair: string) => `translate(${roundAll(pair)})`)
    .replace(/></g, ">\n<")
    .replace(/(?<=[^\n])( ?)<a /g, "\n$1<a ")}\n`;

const roundAll = (numbers: string): string =>
  numbers.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));

const rounded = (_: string, name: string, value: string): string => ` ${name}="${roundAll(value)}"`;

/** Absolute points, each once; what is left of a small island may be a point. */
const wholePixels = (d: string): string =>
  ringsInPath(d)
    .map((ring) => {
      const points = ring.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`);
      const kept = points.filter((point, i) => point !== points[i - 1]);
      return `M${kept.join(" ")}`;
    })
    .join("");
