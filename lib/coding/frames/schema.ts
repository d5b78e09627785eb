import { z } from "zod";
import { CHANGES, COMMITMENT_TYPES, ROLES, STANCES } from "@/lib/codebook";

const phrase = z.string().regex(/^\S+(?: \S+)*$/, "words separated by single spaces");
export const phrases = z.array(phrase).min(1);
const type = z.enum(COMMITMENT_TYPES);

/** Words that name what is committed: "peacekeepers", "price cap". */
export const topicSchema = z.strictObject({
  id: z.string().min(1),
  types: z.array(type),
  /** Types the words also name where the act allows no type of `types` ("sell submarines"). */
  also: z.array(type).optional(),
  /** Counts only where nothing more telling stands in the same phrase. */
  weak: z.boolean().optional(),
  /** Whose they are is whom it is done to: "French diplomats were expelled". */
  others: z.boolean().optional(),
  /** Too common a word to be coded without a deed ("the region"). */
  deed: z.boolean().optional(),
  /** What somebody holds now ("territorial integrity"): to back it is to oppose a change of hands. */
  held: z.boolean().optional(),
  words: phrases,
  note: z.string().optional(),
});
export type Topic = z.infer<typeof topicSchema>;

const ACT_KINDS = ["deed", "stance", "aspect", "pass"] as const;

/**
 * A verb, noun or adjective that says what somebody does or thinks of a commitment.
 * `deed`: does it (deploy); `stance`: an attitude to a deed or thing (refuse); `aspect`: says
 * nothing of its own (begin); `pass`: leaves the word to the actor it governs (foresee).
 */
export const actSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(ACT_KINDS),
  pos: z.enum(["verb", "noun", "adjective", "led"]),
  words: phrases,
  /** Deeds: the types the object may name. */
  types: z.array(type).optional(),
  /** Deeds: the type meant where no object names one. */
  implies: type.nullable().optional(),
  /**
   * What `implies` needs beside it: one of `extra`, a topic of the type, or an actor.
   * Stances: `deed` where they say something only over a verb ("threaten to").
   */
  needs: z.enum(["extra", "topic", "actor", "deed"]).optional(),
  extra: phrases.optional(),
  anyobject: z.boolean().optional(),
  /** With no object, forces that are its subject name the type: "German soldiers arrived in …". */
  bysubject: z.boolean().optional(),
  /** Forces and states do it; of one person it says nothing ("he joined the force"). */
  collective: z.boolean().optional(),
  /** Predicate noun: "is the largest donor". */
  predicate: z.boolean().optional(),
  /** The level it gives: a deed's own (default committed), or a stance's to what it governs. */
  level: z.enum(STANCES).optional(),
  /** The level when negated, where it is not the plain opposite. */
  negated: z.enum(STANCES).optional(),
  /** Whose deed a stance governs: the holder's own, somebody else's, or either. */
  about: z.enum(["self", "other", "any"]).optional(),
  role: z.enum(ROLES).nullable().optional(),
  change: z.enum(CHANGES).nullable().optional(),
  /** Ids of the topics it takes, where not all of its types. */
  only: z.array(z.string()).optional(),
  /** Ids of topics it does not take. */
  except: z.array(z.string()).optional(),
  /** With no object of its own it is about what the clause it is joined to is about: "Chad abstained". */
  joint: z.boolean().optional(),
  /** Negated it says nothing: "did not ask for". */
  mute: z.boolean().optional(),
  /** Prepositions to its target, where they are not the type's own. */
  toward: phrases.optional(),
  note: z.string().optional(),
});
export type Act = z.infer<typeof actSchema>;

/** Prepositions that lead to whom a type of act is for or against. */
export const targetSchema = z.strictObject({
  id: type,
  leads: phrases,
  /** An adjective right after the act names the target: "expelled Iranian diplomats". */
  modifier: z.boolean().optional(),
  note: z.string().optional(),
});

const words = z.array(phrase).min(1);
export const cuesSchema = z.strictObject({
  negators: words,
  possible: words,
  wished: words,
  hypothetical: words,
  speech: words,
  light: words,
  organs: words,
  dropped: words,
  positive: words,
  negative: words,
  /** Prepositions that say when or where, after which no object follows. */
  adjunct: words,
  plural: words,
  /** What makes officials and forces no state's: "opposition", "rebel". */
  unofficial: words,
  /** Nouns for what has been spoken of: "the idea". */
  general: words,
  /** What says that somebody does the same: "follow suit". */
  echoes: words,
  /** Words for whoever speaks: "we". */
  speakers: words,
  /** Words that may stand between the members of a list. */
  glue: words,
  /** What a title may name as its document's subject: "the mission in X". */
  missions: words,
  parties: words,
});

/** Lists of names that a phrase may hold in braces: "join {bloc}". */
export const classesSchema = z.record(z.string().regex(/^[a-z]+$/), words);

/** Reads a file of named entries; throws an Error that names the file and the entry when one is bad. */
export function parseRecord<T>(file: string, schema: z.ZodType<T>, rows: unknown): T {
  const parsed = schema.safeParse(rows);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const [entry, ...inside] = issue?.path ?? [];
  const name = entry ?? (issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined);
  throw new Error(
    `${file}: "${String(name ?? "the file")}": ${inside.join(".")} ${issue?.message ?? "is not valid"}`,
  );
}

/** Reads a list of entries; throws an Error that names the file and the entry when one is bad. */
export function parseEntries<T extends { readonly id: string }>(
  file: string,
  schema: z.ZodType<T>,
  rows: readonly unknown[],
): T[] {
  const seen = new Set<string>();
  return rows.map((row, index) => {
    const name = nameOf(row) ?? `entry ${index + 1}`;
    const parsed = schema.safeParse(row);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw new Error(
        `${file}: "${name}": ${issue?.path.join(".") ?? ""} ${issue?.message ?? "is not valid"}`,
      );
    }
    if (seen.has(parsed.data.id))
      throw new Error(`${file}: "${name}": there are two entries of this id`);
    seen.add(parsed.data.id);
    return parsed.data;
  });
}

/** Reads the files of a folder, by name, as one list: ids are unique over all of them. */
export function checkedEntries<T extends { readonly id: string }>(
  folder: string,
  schema: z.ZodType<T>,
  files: Readonly<Record<string, readonly unknown[]>>,
): T[] {
  const all: T[] = [];
  const seen = new Set<string>();
  for (const [name, rows] of Object.entries(files))
    for (const entry of parseEntries(`${folder}/${name}.json`, schema, rows)) {
      if (seen.has(entry.id))
        throw new Error(
          `${folder}/${name}.json: "${entry.id}": another file has an entry of this id`,
        );
      seen.add(entry.id);
      all.push(entry);
    }
  return all;
}

function nameOf(row: unknown): string | null {
  if (typeof row !== "object" || row === null || !("id" in row)) return null;
  return typeof row.id === "string" ? row.id : null;
}
