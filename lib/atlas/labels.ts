import type { HolderId } from "@/lib/codebook";
import type { Box, Point } from "./outline";
import type { Scene } from "./scene";
import { textWidth } from "./text-width";

/** Pixels: the name, the lines under it, and from one baseline to the next. */
export const LABEL_SIZES = { name: 12.5, line: 11.5, leading: 14 } as const;

export interface WantedLabel {
  readonly id: HolderId;
  /** The name, then what is said of it. */
  readonly lines: readonly string[];
  /** Higher is placed first; what finds no room is left out. */
  readonly priority: number;
}

export interface PlacedLabel {
  readonly id: HolderId;
  /** The text anchor: baseline of the first line. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly lines: readonly string[];
  /** From the text to the country. */
  readonly leader: readonly [Point, Point] | null;
  /** On its own country's fill, not on the sea. */
  readonly inside: boolean;
  readonly box: Box;
}

/** Width in pixels of one line; the name is bold. */
export type Measure = (text: string, bold: boolean) => number;

export const measureText: Measure = (text, bold) =>
  textWidth(text, bold ? LABEL_SIZES.name : LABEL_SIZES.line, bold);
export function placeLabels(
  _scene: Scene,
  _wanted: readonly WantedLabel[],
  _measure: Measure = measureText,
): readonly PlacedLabel[] {
  return [];
}
