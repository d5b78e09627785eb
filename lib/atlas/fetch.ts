import { type Atlas, atlasFromTopology } from "./atlas";
import type { Resolution } from "./resolution";

/**
 * The same atlas for the browser, from the static files in public/atlas.
 * @throws when the file does not arrive or is not an atlas.
 */
export async function fetchAtlas(resolution: Resolution, signal?: AbortSignal): Promise<Atlas> {
  const response = await fetch(`/atlas/${resolution}.json`, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The borders did not arrive: ${response.status}.`);
  return atlasFromTopology(await response.json());
}
