import type { Region } from "@/lib/atlas/region";
import type { CommitmentType, HolderId, Stance } from "@/lib/codebook";

/** Which pane fills the window; `all` shows the three side by side where there is room. */
export const PANES = ["all", "map", "matrix", "text"] as const;
export type Pane = (typeof PANES)[number];

/** Everything a person has chosen to see. It lives in the URL and nowhere else. */
export interface View {
  /** In codebook order, without repeats; empty means all. */
  readonly types: readonly CommitmentType[];
  /** Of positions, in codebook order, without repeats; empty means all. */
  readonly stances: readonly Stance[];
  /** Only positions whose ruling claim has a condition. */
  readonly conditional: boolean;
  /** In focus on the page (one opens the country sheet); the API keeps only these. Sorted; empty means none in focus, and all for the API. */
  readonly holders: readonly HolderId[];
  readonly region: Region;
  readonly pane: Pane;
  /** Only this document, by id. */
  readonly document: string | null;
  /** Only documents dated on or before this day, `YYYY-MM-DD`. */
  readonly at: string | null;
  /** Words that a claim's quote, speaker or holder must contain. */
  readonly q: string;
  /** Id of the active claim. */
  readonly claim: string | null;
  /** The snapshot that the link was made from, 12 hexadecimal digits. */
  readonly rev: string | null;
}

export const DEFAULT_VIEW: View = {
  types: [],
  stances: [],
  conditional: false,
  holders: [],
  region: "holders",
  pane: "all",
  document: null,
  at: null,
  q: "",
  claim: null,
  rev: null,
};
