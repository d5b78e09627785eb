import { z } from "zod";
import { COMMITMENT_TYPES, STANCES } from "@/lib/codebook";
import {
  CLAIM,
  DOCUMENT,
  DOCUMENT_SUMMARY,
  HOLDER,
  POSITION,
  REV,
  UNREAD_FILE,
} from "@/lib/history/schema";

const text = z.string();
const place = z.int().nonnegative();
const index = z.int().min(-1);
const span = { start: place, end: place };
const type = z.enum(COMMITMENT_TYPES);
const stance = z.enum(STANCES);

const STANCES_ANSWER = z.object({
  rev: REV,
  documents: z.array(DOCUMENT_SUMMARY),
  unread: z.array(UNREAD_FILE),
  holders: z.array(HOLDER),
  positions: z.array(POSITION),
  claims: z.array(CLAIM),
});

const DOCUMENTS_ANSWER = STANCES_ANSWER.pick({ rev: true, documents: true, unread: true });

const DOCUMENT_ANSWER = DOCUMENT.extend({ rev: REV });

const words = z.object({ first: place, last: place, text });

const WHY_ANSWER = z.object({
  rev: REV,
  reread: z.boolean(),
  claim: CLAIM,
  holder: text,
  type: z.object({ id: type, label: text, question: text }),
  stance: z.object({ id: stance, label: text, meaning: text }),
  sentence: z.object({
    ...span,
    text,
    tokens: z.array(
      z.object({
        ...span,
        text,
        lemma: text,
        tag: text,
        form: text.nullable(),
        head: index,
        relation: text,
        label: text,
        phrase: text,
      }),
    ),
  }),
  parts: z.array(z.object({ ...span, cue: text, text, words: words.nullable() })),
  walked: z.array(place),
  // Each kind has data of its own; `words` tells it.
  rule: z.array(z.looseObject({ kind: text, words: text })),
  frame: z.object({
    id: text,
    kind: text,
    words: z.array(text),
    level: stance.nullable(),
    note: text.nullable(),
  }),
});

const held = z.object({ position: POSITION, ruling: CLAIM });
const here = z.boolean();
const same = z.enum(["same", "other"]);

const CHANGE = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("new"), after: held, here }),
  z.object({ kind: z.literal("gone"), before: held, here }),
  z.object({ kind: z.enum(["raised", "lowered", "reworded"]), before: held, after: held, here }),
]);

const CHANGES_ANSWER = z.object({
  from: REV,
  to: REV,
  served: z.iso.datetime(),
  engine: same,
  borders: same,
  documents: z.object({ added: z.array(text), removed: z.array(text), changed: z.array(text) }),
  counts: z.object({ new: place, gone: place, raised: place, lowered: place, reworded: place }),
  here: place,
  holders: z.record(text, text).optional(),
  changes: z.array(CHANGE).optional(),
});

/** Of the specification at oembed.com, 2.3.4.4. */
const OEMBED_ANSWER = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: text,
  provider_name: text,
  provider_url: z.url(),
  cache_age: place,
  html: text,
  width: place,
  height: place,
  thumbnail_url: z.url().optional(),
  thumbnail_width: place.optional(),
  thumbnail_height: place.optional(),
});

/** CSL 1.0.2. */
const CITATION = z.array(
  z.object({
    id: text,
    type: z.literal("webpage"),
    title: text,
    author: z.array(z.object({ literal: text })),
    "container-title": text,
    URL: z.url(),
    version: REV,
    accessed: z.object({ "date-parts": z.array(z.array(z.int())) }),
  }),
);

const PROBLEM = z.object({
  type: z.literal("about:blank"),
  status: z.int().min(400).max(599),
  title: text,
  detail: text,
  parameter: text.optional(),
  allowed: z.union([text, z.array(text)]).optional(),
});

const OPENAPI = z.looseObject({ openapi: z.literal("3.1.0") });

/** The bodies of all answers in JSON, and what they are made of, by name. */
export const SCHEMAS = {
  Claim: CLAIM,
  Position: POSITION,
  Holder: HOLDER,
  DocumentSummary: DOCUMENT_SUMMARY,
  Stances: STANCES_ANSWER,
  Documents: DOCUMENTS_ANSWER,
  Document: DOCUMENT_ANSWER,
  Why: WHY_ANSWER,
  Changes: CHANGES_ANSWER,
  OEmbed: OEMBED_ANSWER,
  Citation: CITATION,
  Problem: PROBLEM,
  OpenApi: OPENAPI,
} as const;
export type SchemaName = keyof typeof SCHEMAS;

/** The same as JSON Schema, each naming the others. */
export function jsonSchemas(): Readonly<Record<string, unknown>> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    // A field that is added later breaks nobody.
    io: "input",
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _dialect, $id: _place, ...schema }]) => [
      id,
      schema,
    ]),
  );
}
