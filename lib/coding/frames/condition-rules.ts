import { z } from "zod";
import rows from "@/data/frames/conditions.json";
import { CONDITION_KINDS } from "@/lib/codebook";
import { indexPhrases } from "./phrases";
import { parseEntries, parseRecord, phrases } from "./schema";

/** Words that open a condition, and what follows them: a clause, a noun phrase, or either. */
const leadSchema = z.strictObject({
  id: z.string().min(1),
  opens: z.enum(["clause", "phrase", "either"]),
  words: phrases,
  /** Opens a condition only before its subject: "should X attack, …". */
  inverted: z.boolean().optional(),
  /** Says when: of a deed that is done it is no condition. */
  when: z.boolean().optional(),
  note: z.string().optional(),
});
export type ConditionLead = z.infer<typeof leadSchema>;

/**
 * What a condition is about, most specific first: the first entry that takes the lead and has one of
 * `within` in the condition's words, and none of `except`, gives its kind.
 */
const kindSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(CONDITION_KINDS),
  /** Ids of `leads`. */
  leads: phrases,
  /**
   * Words or dictionary forms; `*` any words, `#year` a year, `#actor` a country or group,
   * `#doing` a clause in which somebody else than the holder does something.
   */
  within: phrases,
  except: phrases.optional(),
  /** How many tokens from the lead the words may stand; anywhere in the condition where not given. */
  span: z.number().int().min(1).max(20).optional(),
  note: z.string().optional(),
});
export type ConditionKindRule = z.infer<typeof kindSchema>;

/** Small words by which a condition is told from what only looks like one. */
const wordsSchema = z.strictObject({
  /** Before a lead: "even if", "as if", "asked if". */
  denying: phrases,
  /** Pronouns for the holder. */
  self: phrases,
  /** "if needed": nobody is asked to do anything. */
  need: phrases,
  /** "once one is in force": stands for a thing named before. */
  standIns: phrases,
  /** What a ceasefire that was named before is said to do. */
  holding: phrases,
  /** Open another clause. */
  links: phrases,
});

const FILE = "data/frames/conditions.json";
const leads = parseEntries(FILE, leadSchema, rows.leads);
const kinds = parseEntries(FILE, kindSchema, rows.kinds);

const lists = parseRecord(FILE, wordsSchema, rows.words);
export const CONDITION_WORDS: Readonly<Record<keyof typeof lists, ReadonlySet<string>>> = {
  denying: new Set(lists.denying),
  self: new Set(lists.self),
  need: new Set(lists.need),
  standIns: new Set(lists.standIns),
  holding: new Set(lists.holding),
  links: new Set(lists.links),
};

export const LEADS = indexPhrases(leads, ({ words }) => words);

const BY_LEAD: ReadonlyMap<string, readonly ConditionKindRule[]> = new Map(
  leads.map(({ id }) => [id, kinds.filter((kind) => kind.leads.includes(id))]),
);

/** The kinds a lead may open, most specific first. */
export const kindsAfter = (lead: ConditionLead): readonly ConditionKindRule[] =>
  BY_LEAD.get(lead.id) ?? [];
