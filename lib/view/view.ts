import type { Region } from "@/lib/atlas/region";
import { COMMITMENT_TYPES, type CommitmentType, type HolderId, type Stance } from "@/lib/codebook";

/** Which pane fills the window; `all` shows map, matrix and text side by side where there is room. */
export const PANES = ["all", "map", "plates", "matrix", "compare", "text"] as const;
export type Pane = (typeof PANES)[number];

/**
 * The order of the matrix's rows: the strongest commitment first, by name, those that stand alike next to
 * each other, or by the stance on one type.
 */
export const SORTS = ["commitment", "name", "likeness", ...COMMITMENT_TYPES] as const;
export type Sort = (typeof SORTS)[number];

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
  readonly sort: Sort;
  /** Only this document, by id. */
  readonly document: string | null;
  /** The document open in the text pane, by id; filters nothing. */
  readonly reading: string | null;
  /** Only documents dated on or before this day, `YYYY-MM-DD`. */
  readonly at: string | null;
  /** What has changed since this day is told, `YYYY-MM-DD`; filters nothing. */
  readonly since: string | null;
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
  sort: "commitment",
  document: null,
  reading: null,
  at: null,
  since: null,
  q: "",
  claim: null,
  rev: null,
};
