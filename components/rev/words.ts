import type { ChangesSummary } from "@/lib/api/changes";
import { plural } from "@/lib/view/text";

const MOMENT = new Intl.DateTimeFormat("en-GB", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "UTC",
});

/** "6 January 2026, 14:05 UTC": the same on the server and for every reader. */
export function momentInWords(iso: string): string {
  const parts = MOMENT.formatToParts(new Date(iso));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value;
  return `${of("day")} ${of("month")} ${of("year")}, ${of("hour")}:${of("minute")} UTC`;
}

export const changeCount = ({ counts }: Pick<ChangesSummary, "counts">): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** "3 positions have changed since, 1 of them here", "no position has changed since". `here`: of what is looked at. */
export function changedInWords(count: number, here: number): string {
  if (count === 0) return "no position has changed since";
  const told = `${plural(count, "position has", "positions have")} changed since`;
  if (here === count) return told;
  if (here === 0) return `${told}, none of them here`;
  return `${told}, ${here} of them here`;
}

/** What the changes come from: the documents, the engine, or both. Empty when neither is another. */
export function causesInWords({
  documents: { added, removed, changed },
  engine,
}: Pick<ChangesSummary, "documents" | "engine">): string {
  const documents = [
    ...(changed.length > 0 ? [`${plural(changed.length, "document", "documents")} changed`] : []),
    ...(added.length > 0 ? [`${added.length} added`] : []),
    ...(removed.length > 0 ? [`${removed.length} removed`] : []),
  ].join(", ");
  const told = documents.replace(
    /^(\d+) (added|removed)/,
    (_, count: string, what: string) => `${plural(Number(count), "document", "documents")} ${what}`,
  );
  if (engine === "same") return told === "" ? "" : `${told}.`;
  return told === ""
    ? "The documents are the same; another engine reads them now."
    : `${told}, and another engine reads them now.`;
}
