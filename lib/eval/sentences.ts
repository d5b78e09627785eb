import { z } from "zod";
import {
  CHANGES,
  type Claim,
  COMMITMENT_TYPES,
  CONDITION_KINDS,
  ROLES,
  STANCES,
  VOICES,
} from "@/lib/codebook";
import { parseJsonLines } from "./jsonl";

const voice = z.enum(VOICES);

const claimSchema = z.strictObject({
  holder: z.string().regex(/^[A-Z][A-Z0-9]+$/, "is not an id in capitals"),
  type: z.enum(COMMITMENT_TYPES),
  stance: z.enum(STANCES),
  role: z.enum(ROLES).optional(),
  /** Where the codebook allows more than one, any of the list is right. */
  voice: z.union([voice, z.array(voice).min(2)]),
  /** Part of the speaker's name, or the id of the speaker's country or group. */
  speaker: z.string().min(1).optional(),
  /** The kinds expected, others may stand beside them; empty when there must be none. */
  conditions: z.array(z.enum(CONDITION_KINDS)).optional(),
  /** Words of the text that the claim's quantity has to hold. */
  quantity: z.string().min(1).optional(),
  target: z.string().min(1).optional(),
  change: z.enum(CHANGES).optional(),
  date: z.iso.date().optional(),
  tier: z.enum(["must", "may"]),
});
export type WantedClaim = z.infer<typeof claimSchema>;

const itemSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not lower case with hyphens"),
    text: z.string().min(1),
    /** What the item is a case of: `passive`, `relative`, `headline` … */
    form: z.array(z.string().min(1)).min(1),
    /** The codebook's rule of thumb that it tests. */
    rule: z.int().min(1).max(17).nullable(),
    claims: z.array(claimSchema),
  })
  .refine(
    ({ text, claims }) => claims.every(({ quantity }) => !quantity || text.includes(quantity)),
    { path: ["claims"], message: "hold a quantity that is not in the text" },
  );
export type SentenceItem = z.infer<typeof itemSchema>;

/** Reads a table of test sentences; throws an Error that names the file and the bad line or id. */
export function parseSentences(file: string, text: string): SentenceItem[] {
  const items = parseJsonLines(file, text, itemSchema);
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new Error(`${file}: there are two items ${id}`);
    seen.add(id);
  }
  return items;
}

/** The fields asked for beyond holder, type and stance, and whether the claim has them right. */
export function checkFields(wanted: WantedClaim, claim: Claim): [field: string, right: boolean][] {
  const checks: [string, boolean][] = [["voice", [wanted.voice].flat().includes(claim.voice)]];
  for (const field of ["role", "target", "change", "date"] as const)
    if (wanted[field] !== undefined) checks.push([field, claim[field] === wanted[field]]);
  const { conditions, quantity, speaker } = wanted;
  if (conditions) {
    const kinds = claim.conditions.map(({ kind }) => kind);
    const right =
      conditions.length === 0 ? kinds.length === 0 : conditions.every((k) => kinds.includes(k));
    checks.push(["conditions", right]);
  }
  if (quantity !== undefined)
    checks.push(["quantity", claim.quantity?.text.includes(quantity) ?? false]);
  if (speaker !== undefined)
    checks.push([
      "speaker",
      claim.speaker !== null &&
        (claim.speaker.country === speaker || claim.speaker.name.includes(speaker)),
    ]);
  return checks;
}
