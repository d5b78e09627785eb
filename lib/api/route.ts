import { type Answer, send } from "./answer";
import { problemAnswer } from "./problem";

type Handler<Context> = (request: Request, context: Context) => Response | Promise<Response>;

export interface ReadOnlyRoute<Context> {
  readonly GET: Handler<Context>;
  readonly HEAD: Handler<Context>;
  readonly OPTIONS: () => Response;
}

const METHODS = "GET, HEAD, OPTIONS";

/** A route that answers reading requests from any origin with `answer`; `asIs`, without compressing it. */
export function readOnlyRoute<Context>(
  answer: (request: Request, context: Context) => Answer | Promise<Answer>,
  asIs = false,
): ReadOnlyRoute<Context> {
  const failed = (request: Request, error: unknown): Response =>
    send(failedAnswer(error), request, asIs);
  const read: Handler<Context> = (request, context) => {
    try {
      const made = answer(request, context);
      if (!(made instanceof Promise)) return send(made, request, asIs);
      return made.then(
        (later) => send(later, request, asIs),
        (error) => failed(request, error),
      );
    } catch (error) {
      return failed(request, error);
    }
  };
  return { GET: read, HEAD: read, OPTIONS: preflight };
}

/** 500: what failed stands in the log, and nothing of it in the answer. */
export function failedAnswer(error: unknown): Answer {
  console.error(error);
  return problemAnswer({
    status: 500,
    title: "Internal error",
    detail: "The answer could not be made. The server's log says why.",
  });
}

const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      Allow: METHODS,
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": METHODS,
      "Access-Control-Allow-Headers": "Accept, If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });

/** For the other methods a Next route can export, so that none is left to an answer that is not ours. */
export function notAllowed(request: Request): Response {
  const problem = problemAnswer(
    {
      status: 405,
      title: "Method not allowed",
      detail: `${request.method} is not answered here; this address is only read.`,
      parameter: "method",
      allowed: METHODS.split(", "),
    },
    { Allow: METHODS },
  );
  return send(problem, request);
}
