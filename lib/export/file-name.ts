import type { Snapshot } from "@/lib/corpus/snapshot";
import { fold } from "@/lib/view/text";
import { titleOf } from "@/lib/view/title";
import type { View } from "@/lib/view/view";

const LONGEST = 60;

/** "who-would-send-troops-map-0123456789ab.png": says what it is in a folder of downloads. ASCII, no spaces. */
export function fileName(view: View, snapshot: Snapshot, what: string, extension: string): string {
  const words = fold(titleOf(view, snapshot))
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const short = words.length <= LONGEST ? words : words.slice(0, LONGEST).replace(/-[^-]*$/, "");
  return [short, what, `${snapshot.rev}.${extension}`].filter((part) => part !== "").join("-");
}
