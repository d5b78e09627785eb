import { type Answer, errorAnswer } from "./answer";

/** RFC 9457: what was wrong with a request, and what would be right. */
export interface Problem {
  readonly status: 400 | 404 | 405 | 410 | 500 | 501 | 503;
  readonly title: string;
  /** One or two sentences for a person. */
  readonly detail: string;
  /** The part of the request that was wrong. */
  readonly parameter?: string;
  /** The values it takes, or a sentence that describes them. */
  readonly allowed?: readonly string[] | string;
}

export function problemAnswer(
  problem: Problem,
  extra: Readonly<Record<string, string>> = {},
): Answer {
  return errorAnswer(problem.status, JSON.stringify({ type: "about:blank", ...problem }), extra);
}
