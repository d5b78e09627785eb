import type { HolderId, Position } from "@/lib/codebook";
import type { Corpus } from "@/lib/corpus/snapshot";
import { standingFor } from "@/lib/history/served";
import type { KnownStanding } from "@/lib/history/standing";
import { changesBetween, type PositionChange } from "@/lib/positions/changes";
import { heldOf } from "@/lib/view/change-words";
import { filtersOf } from "@/lib/view/filters";
import { resolveView } from "@/lib/view/resolve";
import { select } from "@/lib/view/select";
import { formatView, parseView } from "@/lib/view/url";
import { DEFAULT_VIEW, type View } from "@/lib/view/view";
import { type Answer, jsonAnswer, weightOf } from "./answer";
import { notKept } from "./at-rev";
import { type Cache, createCache } from "./cache";
import { problemAnswer } from "./problem";
import { notAllowed, unknownParameter, VIEW_PARAMETERS } from "./query";
import { stateKey } from "./state-key";

type Same = "same" | "other";

/** How two states differ, in figures. */
export interface ChangesSummary {
  readonly from: string;
  readonly to: string;
  /** When `from` was first served, ISO 8601. */
  readonly served: string;
  /** Whether the same engine read both, and whether their maps have the same borders. */
  readonly engine: Same;
  readonly borders: Same;
  /** Ids. */
  readonly documents: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly changed: readonly string[];
  };
  readonly counts: Readonly<Record<PositionChange["kind"], number>>;
  /** How many of them are of positions that the filters asked for show, in one state or the other. */
  readonly here: number;
}

/** `here`: the filters asked for show the position, in one state or the other. */
export type ToldChange = PositionChange & { readonly here: boolean };

/** The answer of `GET /api/changes`. */
export interface ChangesAnswer extends ChangesSummary {
  /** The names of all whose positions changed. */
  readonly holders: Readonly<Record<HolderId, string>>;
  /** By holder, then by type. */
  readonly changes: readonly ToldChange[];
}

/** What became of each position from one state to the other, and which of them a view of `from` shows. */
export function changesBetweenStates(
  from: KnownStanding,
  to: KnownStanding,
  asked: View = DEFAULT_VIEW,
): ChangesAnswer {
  const [old, recent] = [from.watched.corpus, to.watched.corpus];
  const view = filtersOf(resolveView(asked, from.watched.snapshot).view);
  const shown = new Set(
    [from, to].flatMap(({ watched }) => select(watched.snapshot, view).positions.map(cellOf)),
  );
  const changes = changesBetween(old, recent).map((change) => ({
    ...change,
    here: shown.has(cellOf(heldOf(change).position)),
  }));
  const counts = { new: 0, gone: 0, raised: 0, lowered: 0, reworded: 0 };
  for (const { kind } of changes) counts[kind]++;
  const changed = new Set(changes.map(holderOf));
  const names = [...old.holders, ...recent.holders].filter(({ id }) => changed.has(id));
  return {
    from: old.rev,
    to: recent.rev,
    served: from.served,
    engine: from.engine === to.engine ? "same" : "other",
    borders: from.borders === to.borders ? "same" : "other",
    documents: documentsBetween(old, recent),
    counts,
    here: changes.filter(({ here }) => here).length,
    holders: Object.fromEntries(names.map(({ id, name }) => [id, name])),
    changes,
  };
}

/** The same in figures. */
export function summaryOf(answer: ChangesAnswer): ChangesSummary {
  const { holders: _holders, changes: _changes, ...summary } = answer;
  return summary;
}

const holderOf = (change: PositionChange): HolderId => heldOf(change).position.holder;
const cellOf = ({ holder, type }: Position): string => `${holder} ${type}`;

function documentsBetween(from: Corpus, to: Corpus): ChangesSummary["documents"] {
  const textsOf = ({ documents }: Corpus) => new Map(documents.map(({ id, text }) => [id, text]));
  const [was, is] = [textsOf(from), textsOf(to)];
  return {
    added: [...is.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    changed: [...is].flatMap(([id, text]) => (was.has(id) && was.get(id) !== text ? [id] : [])),
  };
}

const REV = /^[0-9a-f]{12}$/i;
const OWN_PARAMETERS = ["from", "to", "only"];
/** A link's own rev is what `from` says. */
const PARAMETERS = [...OWN_PARAMETERS, ...VIEW_PARAMETERS.filter((name) => name !== "rev")];

const answers: Cache<Answer> = createCache({ entries: 200, weight: 8 * 1024 * 1024, weightOf });

/**
 * `GET /api/changes?from=REV&to=REV`: what became of each position between two states; `to` is the present
 * one by default. The page's filters leave nothing out: they say which changes are `here`.
 */
export async function changesRoute(search: string): Promise<Answer> {
  const given = new URLSearchParams(search);
  const unknown = [...given.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) return problemAnswer(unknownParameter(unknown, PARAMETERS));
  const [from, to, only] = OWN_PARAMETERS.map((name) => given.get(name));
  for (const [parameter, value] of [["from", from ?? ""] as const, ["to", to] as const])
    if (typeof value === "string" && !REV.test(value))
      return problemAnswer(notAllowed({ parameter, value, allowed: "12 hexadecimal digits" }));
  if (typeof only === "string" && only !== "counts")
    return problemAnswer(notAllowed({ parameter: "only", value: only, allowed: ["counts"] }));
  const { view, notices } = parseView(given);
  const [notice] = notices;
  if (notice) return problemAnswer(notAllowed(notice));

  const [before, after] = await Promise.all([
    standingFor(from?.toLowerCase() ?? null),
    standingFor(to?.toLowerCase() ?? null),
  ]);
  if (before.kind === "unknown") return notKept(before, "from");
  if (after.kind === "unknown") return notKept(after, "to");
  const states = [before, after].map(({ watched }) => stateKey(watched));
  const key = [...states, before.served, only, formatView(filtersOf(view))].join(" ");
  const known = answers.get(key);
  if (known) return known;
  const whole = changesBetweenStates(before, after, view);
  const answer = jsonAnswer(only === "counts" ? summaryOf(whole) : whole);
  answers.set(key, answer);
  return answer;
}
