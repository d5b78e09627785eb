import { readOnlyRoute } from "@/lib/api/route";
import { dataOf } from "@/lib/export/data-of";
import { pictureAnswer } from "@/lib/export/picture-answer";

export const dynamic = "force-dynamic";

const route = readOnlyRoute((request) => pictureAnswer(request, dataOf(), "plates", "png"), true);

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
