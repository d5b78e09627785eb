import data from "@/data/plover.json";
import type { Claim, HolderId } from "@/lib/codebook";
import { holderKind, holderName } from "@/lib/coding/actors/registry";
import type { Snapshot } from "@/lib/corpus/snapshot";
import { ploverSchema } from "./plover-schema";
import { harmless } from "./spreadsheet";

const PLOVER = ploverSchema.parse(data);

/** A claim in PLOVER's terms. */
export interface PloverEvent {
  readonly event: keyof typeof PLOVER.events;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly quad: 1 | 2 | 3 | 4;
  readonly scale: number;
  readonly recipient: HolderId | null;
}

type Told = Pick<Claim, "type" | "stance" | "role" | "change" | "conditions" | "target">;

/** How `data/plover.json` tells a claim: by type and stance, and by what else the claim says. */
export function ploverOf({ type, stance, role, change, conditions, target }: Told): PloverEvent {
  const entry = PLOVER.stances[type][stance];
  const { event, mode } =
    (change === "lowered" && entry.lowered) ||
    (role === "sign" && entry.signed) ||
    (role !== null && role !== "sign" && role !== "contribute" && entry.convened) ||
    (conditions.length > 0 && entry.conditional) ||
    entry;
  const { quad, scale } = PLOVER.events[event];
  return {
    event,
    mode: mode ?? null,
    contexts: [...PLOVER.contexts[type], ...(entry.hypothetical ? ["hypothetical"] : [])],
    quad,
    scale,
    recipient: entry.noRecipient ? null : target,
  };
}

/** PLOVER's code of an actor: ISO 3166-1 alpha-3 for a country, `IGO` for a group. */
const codeOf = (id: HolderId): string => (holderKind(id) === "country" ? id : "IGO");

type Cells = readonly (string | number | null)[];

const COLUMNS = [
  "event_id",
  "event_date",
  "actor1",
  "actor1_name",
  "actor2",
  "actor2_name",
  "event_type",
  "event_mode",
  "contexts",
  "quad_code",
  "magnitude",
  "commitment_type",
  "stance",
  "text",
  "start",
  "end",
  "source",
  "source_title",
  "rev",
] as const;

/**
 * Event rows for people who work with event data, one claim a line, tab-separated. Tabs and line ends in
 * a quote are spaces, as the format has no escape for them.
 */
export function claimsToPlover(
  claims: readonly Claim[],
  { rev, documents }: Pick<Snapshot, "rev" | "documents">,
): string {
  const sources = new Map(documents.map((document) => [document.id, document]));
  const rows = claims.map((claim): Cells => {
    const { event, mode, contexts, quad, scale, recipient } = ploverOf(claim);
    const source = sources.get(claim.document);
    return [
      claim.id,
      claim.date ?? source?.date ?? null,
      codeOf(claim.holder),
      holderName(claim.holder),
      recipient === null ? null : codeOf(recipient),
      recipient === null ? null : holderName(recipient),
      event,
      mode,
      contexts.join(";"),
      quad,
      scale,
      claim.type,
      claim.stance,
      claim.evidence.text,
      claim.evidence.start,
      claim.evidence.end,
      claim.document,
      source?.title ?? null,
      rev,
    ];
  });
  return [COLUMNS, ...rows].map((cells) => `${cells.map(cell).join("\t")}\n`).join("");
}

const cell = (value: string | number | null): string =>
  value === null
    ? ""
    : typeof value === "number"
      ? String(value)
      : harmless(value.replace(/[\t\r\n\u2028\u2029]+/g, " ").trim());
