import { keptStates, standingFor } from "@/lib/history/served";
import type { KnownStanding, RevStanding } from "@/lib/history/standing";
import { CODECS } from "@/lib/view/codecs";
import { parseView } from "@/lib/view/url";
import type { Answer } from "./answer";
import { problemAnswer } from "./problem";
import { notAllowed } from "./query";

/** An old state never changes. A day, not for ever: how it is told may be mended. */
const OF_OLD = "public, max-age=86400, immutable";

/** The `rev` of a query string: undefined where there is one that is none. */
export function revIn(search: string): string | null | undefined {
  if (!/rev/i.test(search)) return null;
  const { view, notices } = parseView(search);
  return notices.some(({ parameter }) => parameter === CODECS.rev.parameter) ? undefined : view.rev;
}

/** An answer from the state that the request's `rev` names, or a problem that says why there is none. */
export async function atRev(
  request: Request,
  answer: (standing: KnownStanding) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { search } = new URL(request.url);
  const rev = revIn(search);
  if (rev === undefined)
    return problemAnswer(
      notAllowed({
        parameter: CODECS.rev.parameter,
        value: new URLSearchParams(search).get(CODECS.rev.parameter) ?? "",
        allowed: "12 hexadecimal digits",
      }),
    );
  const standing = await standingFor(rev);
  switch (standing.kind) {
    case "present":
      return answer(standing);
    case "kept": {
      const made = await answer(standing);
      return made.status === 200 && made.headers["Cache-Control"] !== "no-store"
        ? { ...made, headers: { ...made.headers, "Cache-Control": OF_OLD } }
        : made;
    }
    case "unknown":
      return notKept(standing);
  }
}

type Unknown = Extract<RevStanding, { kind: "unknown" }>;

/** 404: the state was never served here, or is no longer kept. */
export async function notKept(
  { rev, why, watched }: Unknown,
  parameter = CODECS.rev.parameter,
): Promise<Answer> {
  const kept = await keptStates();
  const [newest] = kept;
  return problemAnswer({
    status: 404,
    title: "No such state of the data",
    detail: `The state “${rev}” is not kept${why === null ? "" : `: ${why}`}.`,
    parameter,
    allowed: `The present rev (${watched.snapshot.rev}), or one of the ${kept.length} that are kept${newest ? `, the newest of them ${newest.rev}` : ""}.`,
  });
}
