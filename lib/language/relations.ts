import { z } from "zod";
import relationsFile from "@/data/language/relations.json";
import { checked } from "./data";

const words = z.string().regex(/^\S+(?: \S+)*$/, "words separated by single spaces");

/** `label` names a dependent; `phrase` leads from it to its head where "LABEL of" would not. */
export const relationsSchema = z.record(
  z.string().regex(/^[a-z]+(?::[a-z]+)?$/, "a relation of Universal Dependencies"),
  z.strictObject({ label: words, phrase: words.optional() }),
);

const relations = new Map(
  Object.entries(checked("relations.json", relationsSchema, relationsFile)),
);

interface RelationWords {
  /** "subject" */
  readonly label: string;
  /** "subject of": between a word and its head. */
  readonly phrase: string;
}

/** A relation of Universal Dependencies in plain words; one that has no words of its own has its plain form's. */
export function relationInWords(relation: string): RelationWords {
  const known = relations.get(relation) ?? relations.get(relation.replace(/:.*/, ""));
  const label = known?.label ?? "part";
  return { label, phrase: known?.phrase ?? `${label} of` };
}
