import type { Snapshot } from "@/lib/corpus/snapshot";
import { select } from "@/lib/view/select";
import { formatView } from "@/lib/view/url";
import { preferredFormat } from "./accept";
import { type Answer, jsonAnswer, okAnswer, weightOf } from "./answer";
import { type Cache, createCache } from "./cache";
import { claimsToCsv } from "./csv";
import { claimsToPlover } from "./plover";
import { problemAnswer } from "./problem";
import { type Format, parseQuery, type Query } from "./query";
import { stateKey } from "./state-key";

const MEGABYTE = 1024 * 1024;

/** As much of a request as an answer depends on. */
export interface Asking {
  /** Absolute, or the path with its query. */
  readonly url: string;
  readonly headers: { get(name: "accept"): string | null };
}

/** A query understood, with the key of its answer in each format. */
interface Understood {
  readonly query: Query;
  readonly keys: Readonly<Record<Format, string>>;
}

/** By state, canonical query and format. */
const answers: Cache<Answer> = createCache({ entries: 1_000, weight: 32 * MEGABYTE, weightOf });
/** By state and the query string as sent: parsing it costs more than everything else that is left to do. */
const queries: Cache<Understood> = createCache({
  entries: 2_000,
  weight: 2 * MEGABYTE,
  weightOf: (_, search) => 6 * search.length + 500,
});

/**
 * `GET /api/stances`: the snapshot through the filters of the page, as JSON, CSV or PLOVER events; a problem that
 * names the parameter where the query is wrong. Each answer is made and compressed once per snapshot.
 */
export function stancesAnswer(request: Asking, snapshot: Snapshot): Answer {
  const state = stateKey(snapshot);
  const start = request.url.indexOf("?");
  const search = start === -1 ? "" : request.url.slice(start);
  let understood = queries.get(state + search);
  if (!understood) {
    const parsed = parseQuery(search, snapshot);
    if (!parsed.ok) return problemAnswer(parsed.problem);
    const { query } = parsed;
    const canonical = state + formatView(query.view);
    understood = {
      query,
      keys: {
        json: `json ${canonical}`,
        csv: `csv ${query.bom ? "bom " : ""}${canonical}`,
        plover: `plover ${canonical}`,
      },
    };
    queries.set(state + search, understood);
  }

  const { query, keys } = understood;
  const format = query.format ?? preferredFormat(request.headers.get("accept"));
  const known = answers.get(keys[format]);
  if (known) return known;
  const answer = make(snapshot, query, format);
  answers.set(keys[format], answer);
  return answer;
}

function make(snapshot: Snapshot, { view, bom }: Query, format: Format): Answer {
  const { documents, positions, claims } = select(snapshot, view);
  switch (format) {
    case "csv":
      return okAnswer(
        claimsToCsv(claims, snapshot, bom),
        "text/csv; charset=utf-8; header=present",
        attached(`stance-atlas-${snapshot.rev}.csv`),
      );
    case "plover":
      return okAnswer(
        claimsToPlover(claims, snapshot),
        "text/tab-separated-values; charset=utf-8",
        attached(`stance-atlas-plover-${snapshot.rev}.tsv`),
      );
    case "json": {
      const { rev, unread } = snapshot;
      const ids = new Set(documents.map(({ id }) => id));
      const holders = snapshot.holders.filter(
        ({ id, mentions }) =>
          (view.holders.length === 0 || view.holders.includes(id)) &&
          Object.keys(mentions).some((document) => ids.has(document)),
      );
      return jsonAnswer({ rev, documents, unread, holders, positions, claims });
    }
  }
}

const attached = (name: string) => ({ "Content-Disposition": `attachment; filename="${name}"` });
