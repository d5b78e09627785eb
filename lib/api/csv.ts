import { type Claim, STANCE_LEVEL } from "@/lib/codebook";
import type { Holder } from "@/lib/corpus/snapshot";

type Cell = string | number | null;

interface Column {
  readonly name: string;
  readonly of: (claim: Claim, names: ReadonlyMap<string, string>) => Cell;
}

const COLUMNS: readonly Column[] = [
  { name: "id", of: ({ id }) => id },
  { name: "document", of: ({ document }) => document },
  { name: "date", of: ({ date }) => date },
  { name: "holder", of: ({ holder }) => holder },
  { name: "holder_name", of: ({ holder }, names) => names.get(holder) ?? holder },
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
];

export const CSV_COLUMNS: readonly string[] = COLUMNS.map(({ name }) => name);

/** RFC 4180: one claim a record, CRLF, a header line; UTF-8 without a byte order mark. */
export function claimsToCsv(claims: readonly Claim[], holders: readonly Holder[]): string {
  const names = new Map(holders.map(({ id, name }) => [id, name]));
  const records = claims.map((claim) => COLUMNS.map((column) => cell(column.of(claim, names))));
  return [CSV_COLUMNS, ...records].map((record) => `${record.join(",")}\r\n`).join("");
}

/** A spreadsheet takes text that begins like this for a formula, and a document may say anything. */
const FORMULA = /^[=+\-@\t\r\n]/;

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
