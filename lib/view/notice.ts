/** Why a part of a link could not be followed. */
export type NoticeReason =
  /** The value is none that the parameter takes. */
  | "not-allowed"
  /** The value, or the list, is longer than the parameter takes. */
  | "too-long"
  /** A well-formed id that the present documents do not hold. */
  | "not-here"
  /** The link was made from a state of the data that is not kept. */
  | "moved";

/** One thing in a link that was dropped, to be said on the page; for the API, a problem. */
export interface Notice {
  readonly parameter: string;
  /** As given, at most 60 characters. */
  readonly value: string;
  readonly reason: NoticeReason;
  /** The values that are allowed, or a sentence that describes them. */
  readonly allowed: readonly string[] | string;
}

const LONGEST_SHOWN = 60;

/** A notice whose value is cut to a length that can be shown. */
export function notice(
  parameter: string,
  value: string,
  reason: NoticeReason,
  allowed: readonly string[] | string,
): Notice {
  const units = [...value];
  const short =
    units.length > LONGEST_SHOWN ? `${units.slice(0, LONGEST_SHOWN - 1).join("")}…` : value;
  return { parameter, value: short, reason, allowed };
}

const listed = (allowed: readonly string[] | string): string =>
  typeof allowed === "string" ? allowed : allowed.join(", ");
const allowedInWords = (allowed: readonly string[] | string): string =>
  typeof allowed === "string" ? allowed : `one of ${listed(allowed)}`;

/** A notice as a sentence for the page or a problem's `detail`. */
export function noticeInWords(n: Notice): string {
  switch (n.reason) {
    case "not-allowed":
      return `“${n.value}” is not a value of ${n.parameter} and was left out. It takes ${allowedInWords(n.allowed)}.`;
    case "too-long":
      return `${n.parameter} was cut: it takes ${allowedInWords(n.allowed)}.`;
    case "not-here":
      return `“${n.value}” (${n.parameter}) is not in the present documents and was left out.`;
    case "moved":
      return `This link was made from a state of the data that is no longer kept (${n.value}); you see today’s${typeof n.allowed === "string" ? `. The reason: ${n.allowed}` : ` (${listed(n.allowed)})`}.`;
  }
}
