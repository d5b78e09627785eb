/** A change of the URL's grammar that links already sent must survive. */
export interface Migration {
  /** The day the grammar changed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly why: string;
  /** Rewrites a link of the grammar before that day; leaves a newer one as it is. */
  readonly apply: (parameters: URLSearchParams) => URLSearchParams;
}

/** Oldest first. A grammar once released is never dropped: links are citations. */
export const MIGRATIONS: readonly Migration[] = [];
