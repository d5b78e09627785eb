import type { HolderId } from "@/lib/codebook";
import type { Box } from "./outline";
import type { Segment } from "./plane";
import type { PlacedShape, Scene } from "./scene";
import { textWidth } from "./text-width";

/** Pixels: the name, the lines under it, and from one baseline to the next. */
export const LABEL_SIZES = { name: 12.5, line: 11.5, leading: 14 } as const;

export interface WantedLabel {
  readonly id: HolderId;
  /** The name, then what is said of it. */
  readonly lines: readonly string[];
  /** Said in one line where there is no room for more, and of a holder docked at the edge; the first of `lines` when left out. */
  readonly short?: string;
  /** A sign or two, put on the country itself where no words find room. */
  readonly mark?: string;
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
  /** From the text to the country; null where they touch. */
  readonly leader: Segment | null;
  /** On its own country's fill, not on the sea. */
  readonly inside: boolean;
  /** Only a sign, and what it stands on. */
  readonly mark?: "land" | "circle";
  readonly box: Box;
}

/** What placing labels needs of a scene, so that it can be read back from a map that is already drawn. */
export interface LabelScene
  extends Pick<Scene, "width" | "height" | "markers" | "outside" | "clear"> {
  readonly shapes: readonly Pick<PlacedShape, "id" | "d" | "anchor" | "room">[];
}

/** Width in pixels of one line; the name is bold. */
export type Measure = (text: string, bold: boolean) => number;

export const measureText: Measure = (text, bold) =>
  textWidth(text, bold ? LABEL_SIZES.name : LABEL_SIZES.line, bold);
