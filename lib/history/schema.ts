import { z } from "zod";
import {
  CHANGES,
  COMMITMENT_TYPES,
  CONDITION_KINDS,
  type Cue,
  ROLES,
  STANCES,
  VOICES,
} from "@/lib/codebook";
import type { Corpus } from "@/lib/corpus/snapshot";
import type { BlockKind } from "@/lib/documents/document";
import type { Kept } from "./kept";

/** Raised when a file of an older format can no longer be read as it stands. */
export const FORMAT = 1;

/** Written out as objects, so that a kind added to the type does not compile until it is here. */
const CUES: { readonly [K in Cue]: K } = {
  holder: "holder",
  act: "act",
  object: "object",
  condition: "condition",
  speaker: "speaker",
};
const BLOCK_KINDS: { readonly [K in BlockKind]: K } = {
  title: "title",
  heading: "heading",
  paragraph: "paragraph",
  item: "item",
  dateline: "dateline",
  byline: "byline",
  caption: "caption",
  related: "related",
  link: "link",
  rule: "rule",
};

const text = z.string();
const place = z.int().nonnegative();
const span = { start: place, end: place };
const holder = text.min(1);
const type = z.enum(COMMITMENT_TYPES);
const stance = z.enum(STANCES);
const role = z.enum(ROLES).nullable();

export const CLAIM = z.object({
  id: text.min(1),
  document: text,
  holder,
  type,
  stance,
  role,
  conditions: z.array(z.object({ kind: z.enum(CONDITION_KINDS), text })),
  quantity: z
    .object({
      text,
      min: z.number().nullable(),
      max: z.number().nullable(),
      unit: text.nullable(),
    })
    .nullable(),
  target: holder.nullable(),
  voice: z.enum(VOICES),
  speaker: z.object({ name: text, country: holder.nullable() }).nullable(),
  change: z.enum(CHANGES).nullable(),
  date: text.nullable(),
  evidence: z.object({
    ...span,
    text,
    cues: z.array(z.object({ ...span, cue: z.enum(CUES) })),
  }),
  frame: text,
});

export const POSITION = z.object({
  holder,
  type,
  stance,
  mixed: z.boolean(),
  conditional: z.boolean(),
  dropped: z.boolean(),
  role,
  ruling: text,
  claims: z.array(text),
});

export const HOLDER = z.object({
  id: holder,
  kind: z.enum(["country", "group"]),
  name: text,
  members: z.array(holder),
  mentions: z.record(text, place),
});

export const DOCUMENT_SUMMARY = z.object({
  id: text,
  title: text,
  date: text.nullable(),
  source: text.nullable(),
  claims: place,
  length: place,
});

export const DOCUMENT = DOCUMENT_SUMMARY.extend({
  text,
  blocks: z.array(z.object({ ...span, kind: z.enum(BLOCK_KINDS) })),
});

export const UNREAD_FILE = z.object({ file: text, reason: text });

export const REV = text.regex(/^[0-9a-f]{12}$/);

const corpus: z.ZodType<Corpus> = z.object({
  rev: REV,
  documents: z.array(DOCUMENT),
  unread: z.array(UNREAD_FILE),
  holders: z.array(HOLDER),
  positions: z.array(POSITION),
  claims: z.array(CLAIM),
});

/** What a kept file holds, without its format's number. */
export const KEPT: z.ZodType<Kept> = z.object({
  served: z.iso.datetime(),
  engine: text,
  borders: text,
  corpus,
});
