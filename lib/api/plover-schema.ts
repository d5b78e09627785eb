import { z } from "zod";
import { COMMITMENT_TYPES, STANCES } from "@/lib/codebook";

const EVENTS = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

const coded = z.strictObject({ event: z.enum(EVENTS), mode: z.string().optional() });

const entry = coded.extend({
  /** It may do it, or may not: PLOVER's context of that name. */
  hypothetical: z.boolean().optional(),
  /** Not done to the target: refusing to press somebody is nothing against them. */
  noRecipient: z.boolean().optional(),
  /** Instead, where the claim has a condition. */
  conditional: coded.optional(),
  /** Instead, where what was given is cut (`change: lowered`). */
  lowered: coded.optional(),
  /** Instead, where the holder signs (`role: sign`). */
  signed: coded.optional(),
  /** Instead, where the holder hosts, leads or mediates. */
  convened: coded.optional(),
});

/** `data/plover.json`: how a commitment type and a stance are told in PLOVER's terms. Exhaustive. */
export const ploverSchema = z
  .strictObject({
    source: z.string(),
    events: z.record(
      z.enum(EVENTS),
      z.strictObject({
        /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
        quad: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
        /** From conflict (-10) to cooperation (+10). */
        scale: z.number().min(-10).max(10),
        modes: z.array(z.string()),
      }),
    ),
    contexts: z.record(z.enum(COMMITMENT_TYPES), z.array(z.string()).min(1)),
    stances: z.record(z.enum(COMMITMENT_TYPES), z.record(z.enum(STANCES), entry)),
  })
  .superRefine(({ events, stances }, context) => {
    for (const type of COMMITMENT_TYPES)
      for (const stance of STANCES) {
        const { conditional, lowered, signed, convened, ...plain } = stances[type][stance];
        for (const { event, mode } of [plain, conditional, lowered, signed, convened].flatMap(
          (one) => one ?? [],
        ))
          if (mode !== undefined && !events[event].modes.includes(mode))
            context.addIssue(`${type} ${stance}: ${event} has no mode “${mode}”`);
      }
  });
