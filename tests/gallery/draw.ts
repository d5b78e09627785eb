import type { Atlas } from "@/lib/atlas/atlas";
import { loadAtlas } from "@/lib/atlas/load";
import { placeScene } from "@/lib/atlas/scene";
import type { HolderId } from "@/lib/codebook";
import { drawScene } from "@/lib/figure/draw-map";
import { framedHolders } from "@/lib/figure/map-words";
import { groundFor } from "@/lib/figure/place-plates";
import { plateToSvg } from "@/lib/figure/plate-svg";
import { platesOf } from "@/lib/figure/plates";
import { show } from "@/lib/view/show";
import type { Case } from "./case";

/** Pixels: small, since each picture is read in a diff. */
const SIZE = { width: 450, height: 250 } as const;
/** Shapes without a country in the snapshot, beside those that have one. */
const NEIGHBOURS: readonly HolderId[] = "ARG CAN DZA ESP IND ITA KAZ MEX NOR POL TUR UKR".split(
  " ",
);

/** The coarse borders, and of these only what a small picture needs. */
function fewBorders({ snapshot }: Case): Atlas {
  const kept = new Set([...snapshot.holders.map(({ id }) => id), ...NEIGHBOURS]);
  return {
    countries: loadAtlas("world").countries.filter(({ id }) => kept.has(id)),
    elsewhere: { type: "MultiPolygon", coordinates: [] },
  };
}

export function drawMap(one: Case): string {
  const { snapshot, view } = one;
  const holders = framedHolders(snapshot, view);
  const scene = placeScene(fewBorders(one), { region: view.region, holders, ...SIZE });
  return drawScene(scene, snapshot, view, show(snapshot, view));
}

/** The first plate of the case, with the land it stands on. */
export function drawPlate(one: Case): string {
  const { snapshot, view } = one;
  const ground = groundFor(fewBorders(one), snapshot, view);
  const [plate] = platesOf(snapshot, view, show(snapshot, view)).plates;
  const drawn = plateToSvg(ground, plate?.fills ?? new Map());
  const start = drawn.indexOf(">") + 1;
  return `${drawn.slice(0, start)}<defs>${ground.land}</defs>${drawn.slice(start)}`;
}
