import { type Claim, STANCE_LEVEL } from "@/lib/codebook";
import type { DocumentSummary, Snapshot } from "@/lib/corpus/snapshot";
import { harmless } from "./spreadsheet";

type Cell = string | number | null;

interface Column {
  readonly name: string;
  readonly of: (claim: Claim, around: Around) => Cell;
}

/** What a record says of a claim beyond the claim itself. */
interface Around {
  readonly names: ReadonlyMap<string, string>;
  readonly document: DocumentSummary | undefined;
  readonly rev: string;
}

const COLUMNS: readonly Column[] = [
  { name: "id", of: ({ id }) => id },
  { name: "document", of: ({ document }) => document },
  { name: "date", of: ({ date }) => date },
  { name: "holder", of: ({ holder }) => holder },
  { name: "holder_name", of: ({ holder }, { names }) => names.get(holder) ?? holder },
  { name: "type", of: ({ type }) => type },
  { name: "stance", of: ({ stance }) => stance },
  { name: "level", of: ({ stance }) => STANCE_LEVEL[stance] },
  { name: "role", of: ({ role }) => role },
  {
    name: "conditions",
    of: ({ conditions }) => conditions.map(({ kind, text }) => `${kind}: ${text}`).join("; "),
  },
  { name: "quantity", of: ({ quantity }) => quantity?.text ?? null },
  { name: "quantity_min", of: ({ quantity }) => quantity?.min ?? null },
  { name: "quantity_max", of: ({ quantity }) => quantity?.max ?? null },
  { name: "quantity_unit", of: ({ quantity }) => quantity?.unit ?? null },
  { name: "target", of: ({ target }) => target },
  { name: "voice", of: ({ voice }) => voice },
  { name: "speaker", of: ({ speaker }) => speaker?.name ?? null },
  { name: "speaker_country", of: ({ speaker }) => speaker?.country ?? null },
  { name: "change", of: ({ change }) => change },
  { name: "start", of: ({ evidence }) => evidence.start },
  { name: "end", of: ({ evidence }) => evidence.end },
  { name: "quote", of: ({ evidence }) => evidence.text },
  { name: "frame", of: ({ frame }) => frame },
  { name: "document_title", of: (_, { document }) => document?.title ?? null },
  { name: "document_date", of: (_, { document }) => document?.date ?? null },
  { name: "rev", of: (_, { rev }) => rev },
];

export const CSV_COLUMNS: readonly string[] = COLUMNS.map(({ name }) => name);

/** Tells Excel that what follows is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

type Described = Pick<Snapshot, "rev" | "documents" | "holders">;

/** RFC 4180: one claim a record, CRLF, a header line; UTF-8, with a byte order mark only where `marked`. */
export function claimsToCsv(
  claims: readonly Claim[],
  { rev, documents, holders }: Described,
  marked = false,
): string {
  const names = new Map(holders.map(({ id, name }) => [id, name]));
  const byId = new Map(documents.map((document) => [document.id, document]));
  const records = claims.map((claim) => {
    const around = { names, document: byId.get(claim.document), rev };
    return COLUMNS.map((column) => cell(column.of(claim, around)));
  });
  const lines = [CSV_COLUMNS, ...records].map((record) => `${record.join(",")}\r\n`);
  return (marked ? BYTE_ORDER_MARK : "") + lines.join("");
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
