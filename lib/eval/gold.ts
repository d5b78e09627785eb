import { z } from "zod";
import { CHANGES, COMMITMENT_TYPES, CONDITION_KINDS, ROLES, STANCES, VOICES } from "@/lib/codebook";
import { parseJsonLines } from "./jsonl";

/** One line of a gold file: what a careful coder would (`must`) or might (`may`) code. */
const goldSchema = z.strictObject({
  tier: z.enum(["must", "may"]),
  holder: z.string().min(1),
  type: z.enum(COMMITMENT_TYPES),
  stance: z.enum(STANCES),
  /** A stretch of the document that the claim's evidence has to overlap. */
  anchor: z.string().min(1),
  role: z.enum(ROLES).nullable().optional(),
  voice: z.enum(VOICES).optional(),
  change: z.enum(CHANGES).nullable().optional(),
  target: z.string().nullable().optional(),
  conditions: z.array(z.enum(CONDITION_KINDS)).optional(),
  quantity: z.string().optional(),
});
export type Gold = z.infer<typeof goldSchema>;

/** Reads a gold file; throws an Error that names the file and the line when one is bad. */
export const parseGold = (file: string, text: string): Gold[] =>
  parseJsonLines(file, text, goldSchema);
