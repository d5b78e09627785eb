import { atRev } from "@/lib/api/at-rev";
import { documentsAnswer } from "@/lib/api/documents";
import { readOnlyRoute } from "@/lib/api/route";

export const dynamic = "force-dynamic";

const route = readOnlyRoute((request) =>
  atRev(request, ({ watched }) => documentsAnswer(watched.corpus)),
);

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
