/** A change of the URL's grammar that links already sent must survive. */
export interface Migration {
  /** The day the grammar changed, `YYYY-MM-DD`. */
  readonly date: string;
  readonly why: string;
  /** Rewrites a link of the grammar before that day; leaves a newer one as it is. */
  readonly apply: (parameters: URLSearchParams) => URLSearchParams;
}

/**
 * A link of any grammar in today's: every change since is made to it, the oldest first. A link does not say of
 * what day it is, so each must leave newer ones as they are.
 */
export const migrated = (
  given: URLSearchParams,
  migrations: readonly Migration[] = MIGRATIONS,
): URLSearchParams => migrations.reduce((parameters, { apply }) => apply(parameters), given);

/** Oldest first. A grammar once released is never dropped: links are citations. */
export const MIGRATIONS: readonly Migration[] = [];
