import type { Claim } from "@/lib/codebook";
import type { Gold } from "./gold";
import { addCounts, type Count, type DocumentScore, scoreDocument } from "./score";
import { checkFields, type SentenceItem, type WantedClaim } from "./sentences";

/** The claims of a text. */
export type Coder = (text: string) => readonly Claim[];

/** How the items of one form, type or rule were read; counts are strict. */
export interface Tally {
  readonly name: string;
  readonly items: number;
  readonly count: Count;
}

export interface SentenceScore {
  readonly items: number;
  readonly claims: number;
  readonly counts: DocumentScore["counts"];
  /** Fields asked for on claims found: `[right, asked]`. */
  readonly fields: Readonly<Record<string, readonly [number, number]>>;
  /** Items that want no claim, and how many of them got none. */
  readonly silent: { readonly items: number; readonly kept: number };
  /** By commitment type of the wanted claims, by form, by rule of thumb; most lost first. */
  readonly types: readonly Tally[];
  readonly forms: readonly Tally[];
  readonly rules: readonly Tally[];
  readonly broken: number;
  /** What went wrong, per item, with its text. */
  readonly failures: readonly { readonly item: SentenceItem; readonly notes: readonly string[] }[];
}

interface Scored {
  readonly item: SentenceItem;
  readonly claims: number;
  readonly score: DocumentScore;
  readonly checks: readonly Check[];
}

interface Check {
  readonly field: string;
  readonly right: boolean;
  readonly note: string;
}

/** Codes every item by `code` and compares the claims with those wanted; `may` claims are left out. */
export function scoreSentences(items: readonly SentenceItem[], code: Coder): SentenceScore {
  const scored = items.map((item) => scoreItem(item, code(item.text)));
  const silent = scored.filter(({ item }) => item.claims.length === 0);
  return {
    items: items.length,
    claims: scored.reduce((sum, { claims }) => sum + claims, 0),
    counts: {
      strict: addCounts(scored.map(({ score }) => score.counts.strict)),
      side: addCounts(scored.map(({ score }) => score.counts.side)),
    },
    fields: addFields(scored.flatMap(({ checks }) => checks)),
    silent: {
      items: silent.length,
      kept: silent.filter(({ claims }) => claims === 0).length,
    },
    types: tallies(scored, ({ claims }) => [typeOf(claims)]),
    forms: tallies(scored, ({ form }) => form),
    rules: tallies(scored, ({ rule }) => (rule === null ? [] : [String(rule)])),
    broken: scored.reduce((sum, { score }) => sum + score.broken, 0),
    failures: scored.flatMap(({ item, score, checks }) => {
      const notes = [
        ...score.notes.map((note) => note.replace(/: .*$/s, "")),
        ...checks.filter(({ right }) => !right).map(({ note }) => note),
      ];
      return notes.length === 0 ? [] : [{ item, notes }];
    }),
  };
}

function scoreItem(item: SentenceItem, claims: readonly Claim[]): Scored {
  const gold = item.claims.map(
    ({ tier, holder, type, stance }): Gold => ({ tier, holder, type, stance, anchor: item.text }),
  );
  const checks = item.claims
    .filter(({ tier }) => tier === "must")
    .flatMap((wanted) => {
      const found = claims.find((claim) => agrees(wanted, claim));
      return found ? checksOf(wanted, found) : [];
    });
  return { item, claims: claims.length, score: scoreDocument(item.text, gold, claims), checks };
}

const agrees = (wanted: WantedClaim, claim: Claim): boolean =>
  claim.holder === wanted.holder && claim.type === wanted.type && claim.stance === wanted.stance;

const checksOf = (wanted: WantedClaim, claim: Claim): Check[] =>
  checkFields(wanted, claim).map(([field, right]) => ({
    field,
    right,
    note: `${field} of ${wanted.holder} ${wanted.type}`,
  }));

function addFields(checks: readonly Check[]): Record<string, [number, number]> {
  const fields: Record<string, [number, number]> = {};
  for (const { field, right } of checks) {
    const [a, b] = fields[field] ?? [0, 0];
    fields[field] = [a + (right ? 1 : 0), b + 1];
  }
  return fields;
}

/** The type of the first claim wanted: what the item is filed under. */
const typeOf = (claims: readonly WantedClaim[]): string =>
  (claims.find(({ tier }) => tier === "must") ?? claims[0])?.type ?? "none";

/** Claims missed and claims made up. */
const lostOf = ({ wanted, found, coded, right }: Count): number => wanted - found + coded - right;

function tallies(
  scored: readonly Scored[],
  namesOf: (item: SentenceItem) => readonly string[],
): Tally[] {
  const groups = new Map<string, Count[]>();
  for (const { item, score } of scored)
    for (const name of new Set(namesOf(item)))
      groups.set(name, [...(groups.get(name) ?? []), score.counts.strict]);
  return [...groups]
    .map(([name, counts]) => ({ name, items: counts.length, count: addCounts(counts) }))
    .sort((a, b) => lostOf(b.count) - lostOf(a.count) || (a.name < b.name ? -1 : 1));
}
