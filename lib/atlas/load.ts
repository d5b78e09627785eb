import detail from "@/data/atlas/detail.json";
import world from "@/data/atlas/world.json";
import { type Atlas, atlasFromTopology } from "./atlas";
import type { Resolution } from "./resolution";

const topologies: Readonly<Record<Resolution, unknown>> = { detail, world };
const read = new Map<Resolution, Atlas>();

/** The committed atlas, for the server; the browser uses `fetchAtlas`, so that no page carries the borders twice. */
export function loadAtlas(resolution: Resolution): Atlas {
  const known = read.get(resolution);
  if (known !== undefined) return known;
  const atlas = atlasFromTopology(topologies[resolution]);
  read.set(resolution, atlas);
  return atlas;
}
