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
        "/api/card.png",
        "/api/map.svg",
        "/api/map.png",
        "/api/plates.svg",
        "/api/plates.png",
        "/api/matrix.svg",
        "/api/matrix.png",
        "/api/cite",
        "/api/oembed",
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
