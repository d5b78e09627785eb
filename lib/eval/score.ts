import { type Claim, sideOf } from "@/lib/codebook";
import type { Gold } from "./gold";

export const LEVELS = ["strict", "side"] as const;
/** `strict`: holder, type and stance agree; `side`: holder, type and the stance's sign. */
type Level = (typeof LEVELS)[number];

export interface Count {
  /** Distinct `must` positions, and how many of them were found. */
  readonly wanted: number;
  readonly found: number;
  /** Distinct positions coded, those only a `may` allows left out, and how many were right. */
  readonly coded: number;
  readonly right: number;
}

export interface DocumentScore {
  readonly counts: Readonly<Record<Level, Count>>;
  /** Fields checked on claims found: `[right, checked]`. */
  readonly fields: Readonly<Record<string, readonly [number, number]>>;
  readonly broken: number;
  readonly notes: readonly string[];
}

const squash = (text: string): string => text.replace(/\s+/g, " ");

const keyOf = (
  level: Level,
  { holder, type, stance }: Pick<Claim, "holder" | "type" | "stance">,
): string => [holder, type, level === "strict" ? stance : sideOf(stance)].join(" ");

/** Compares a document's claims with its gold. `text` is the document as given. */
export function scoreDocument(
  text: string,
  gold: readonly Gold[],
  claims: readonly Claim[],
): DocumentScore {
  const notes: string[] = [];
  const intact = (claim: Claim): boolean =>
    claim.evidence.text !== "" &&
    text.slice(claim.evidence.start, claim.evidence.end) === claim.evidence.text;
  const broken = claims.filter((claim) => !intact(claim));
  for (const { evidence } of broken)
    notes.push(`evidence is not the text at ${evidence.start}-${evidence.end}`);
  const starts = new Map(gold.map((line) => [line, text.indexOf(line.anchor)]));
  const overlaps = (claim: Claim, line: Gold): boolean => {
    const start = starts.get(line) ?? -1;
    return (
      start >= 0 && claim.evidence.start < start + line.anchor.length && claim.evidence.end > start
    );
  };
  const count = (level: Level): Count => {
    const same = (claim: Claim, line: Gold): boolean => keyOf(level, claim) === keyOf(level, line);
    const wanted = new Map<string, { hit: boolean; readonly line: Gold }>();
    for (const line of gold) {
      if (line.tier !== "must") continue;
      const entry = wanted.get(keyOf(level, line)) ?? { hit: false, line };
      entry.hit ||= claims.some((claim) => same(claim, line) && overlaps(claim, line));
      wanted.set(keyOf(level, line), entry);
    }
    const coded = new Map<string, { must: boolean; may: boolean; readonly claim: Claim }>();
    for (const claim of claims) {
      const entry = coded.get(keyOf(level, claim)) ?? { must: false, may: false, claim };
      for (const line of gold) {
        if (!same(claim, line)) continue;
        if (line.tier === "must" && overlaps(claim, line)) entry.must = true;
        else entry.may = true;
      }
      coded.set(keyOf(level, claim), entry);
    }
    if (level === "strict") {
      for (const [key, { hit, line }] of wanted)
        if (!hit) notes.push(`missed ${key}: ${squash(line.anchor)}`);
      for (const [key, { must, may, claim }] of coded)
        if (!must && !may) notes.push(`wrong ${key}: ${squash(claim.evidence.text)}`);
    }
    const counted = [...coded.values()].filter(({ must, may }) => must || !may);
    return {
      wanted: wanted.size,
      found: [...wanted.values()].filter(({ hit }) => hit).length,
      coded: counted.length,
      right: counted.filter(({ must }) => must).length,
    };
  };
  const counts = { strict: count("strict"), side: count("side") };
  const fields = scoreFields(gold, claims, overlaps, notes);
  return { counts, fields, broken: broken.length, notes };
}

function scoreFields(
  gold: readonly Gold[],
  claims: readonly Claim[],
  overlaps: (claim: Claim, line: Gold) => boolean,
  notes: string[],
): Record<string, [number, number]> {
  const fields: Record<string, [number, number]> = {};
  for (const line of gold) {
    if (line.tier !== "must") continue;
    const claim = claims.find(
      (c) => keyOf("strict", c) === keyOf("strict", line) && overlaps(c, line),
    );
    if (!claim) continue;
    const check = (field: keyof Gold & keyof Claim, ok: boolean): void => {
      const entry = fields[field] ?? [0, 0];
      fields[field] = [entry[0] + (ok ? 1 : 0), entry[1] + 1];
      if (!ok)
        notes.push(
          `${field} of ${line.holder} ${line.type}: wanted ${JSON.stringify(line[field])}, got ${JSON.stringify(claim[field])}`,
        );
    };
    for (const field of ["role", "voice", "change", "target"] as const)
      if (line[field] !== undefined) check(field, claim[field] === line[field]);
    if (line.conditions)
      check(
        "conditions",
        line.conditions.every((kind) => claim.conditions.some((c) => c.kind === kind)),
      );
    if (line.quantity !== undefined)
      check("quantity", squash(claim.quantity?.text ?? "").includes(squash(line.quantity)));
  }
  return fields;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Precision, recall and their harmonic mean; nothing wanted or nothing coded counts as 1. */
export function ratesOf({ wanted, found, coded, right }: Count): Rates {
  const precision = coded === 0 ? 1 : right / coded;
  const recall = wanted === 0 ? 1 : found / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** The counts of several documents together. */
export function addCounts(counts: readonly Count[]): Count {
  const total = (pick: (count: Count) => number): number =>
    counts.reduce((sum, c) => sum + pick(c), 0);
  return {
    wanted: total((c) => c.wanted),
    found: total((c) => c.found),
    coded: total((c) => c.coded),
    right: total((c) => c.right),
  };
}
