import { send } from "@/lib/api/answer";
import { problemAnswer } from "@/lib/api/problem";
import { ROUTES } from "@/lib/openapi/routes";

const nothingHere = (request: Request): Response =>
  send(
    problemAnswer({
      status: 404,
      title: "No such address",
      detail: `There is nothing at ${new URL(request.url).pathname}.`,
      parameter: "path",
      allowed: Object.keys(ROUTES),
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
