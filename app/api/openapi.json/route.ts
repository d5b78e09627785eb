import { jsonAnswer } from "@/lib/api/answer";
import { readOnlyRoute } from "@/lib/api/route";
import { originOf } from "@/lib/export/origin";
import { openApiDocument } from "@/lib/openapi/document";

export const dynamic = "force-dynamic";

const route = readOnlyRoute((request) => jsonAnswer(openApiDocument(originOf(request.headers))));

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
