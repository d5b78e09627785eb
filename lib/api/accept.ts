import type { Format } from "./query";

/** CSV where the Accept header prefers it to JSON; JSON in every other case, as any client can read it. */
export function preferredFormat(accept: string | null): Format {
  if (accept === null) return "json";
  const ranges = accept.toLowerCase().split(",").map(parseRange);
  const weight = (...types: string[]): number =>
    ranges.find(({ type }) => types.includes(type))?.q ?? 0;
  const csv = weight("text/csv");
  const json = weight("application/json") || weight("application/*") || weight("*/*");
  // A client that lists both equally, the named one before a wildcard, means the named one.
  const named = ranges.findIndex(({ type }) => type === "text/csv");
  const other = ranges.findIndex(({ type }) => type === "application/json");
  return csv > json || (csv > 0 && csv === json && (other === -1 || named < other))
    ? "csv"
    : "json";
}

function parseRange(range: string): { readonly type: string; readonly q: number } {
  const [type = "", ...parameters] = range.split(";").map((part) => part.trim());
  const q = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = q === undefined ? 1 : Number(q.slice(2));
  return { type, q: Number.isFinite(weight) ? weight : 0 };
}
