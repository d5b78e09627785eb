import { documentsAnswer } from "@/lib/api/documents";
import { readOnlyRoute } from "@/lib/api/route";
import { corpus } from "@/lib/corpus/corpus";

export const dynamic = "force-dynamic";

const route = readOnlyRoute(() => documentsAnswer(corpus()));

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
