import type { Point } from "@/lib/atlas/outline";
import type { HolderId } from "@/lib/codebook";
import type { Snapshot } from "@/lib/corpus/snapshot";
import type { View } from "@/lib/view/view";
import { framedHolders } from "./map-words";

/** Where a country stands on every plate. */
export interface PlatePlace {
  readonly id: HolderId;
  readonly at: Point;
  /** Pixels around `at` that are the country's own land; 0 where its land is not seen. */
  readonly room: number;
  /** Has land in the frame, drawn under its id. */
  readonly land: boolean;
}

/** What all plates of a view stand on: land, and the place of each country that they may colour. */
export interface PlateGround {
  /** Two views with the same framing have the same ground. */
  readonly framing: string;
  readonly width: number;
  readonly height: number;
  readonly places: readonly PlatePlace[];
  /** The land as SVG, to be drawn once; the plates refer to it. */
  readonly land: string;
}

/** What decides the ground of a view: the data, the region, the framed holders. No filter of positions does. */
export const framingOf = (snapshot: Snapshot, view: View): string =>
  [snapshot.rev, view.region, ...framedHolders(snapshot, view)].join(" ");
