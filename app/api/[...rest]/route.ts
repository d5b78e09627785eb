import { send } from "@/lib/api/answer";
import { problemAnswer } from "@/lib/api/problem";

const nothingHere = (request: Request): Response =>
  send(
    problemAnswer({
      status: 404,
      title: "No such address",
      detail: `There is nothing at ${new URL(request.url).pathname}.`,
      parameter: "path",
      allowed: [
        "/api/stances",
        "/api/documents",
        "/api/documents/{id}",
        "/api/claims/{id}/why",
        "/api/changes",
      ],
    }),
    request,
  );

export {
  nothingHere as DELETE,
  nothingHere as GET,
  nothingHere as HEAD,
  nothingHere as PATCH,
  nothingHere as POST,
  nothingHere as PUT,
};
