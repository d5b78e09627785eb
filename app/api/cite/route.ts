import { atRev } from "@/lib/api/at-rev";
import { readOnlyRoute } from "@/lib/api/route";
import { citeAnswer } from "@/lib/export/cite-answer";

export const dynamic = "force-dynamic";

const route = readOnlyRoute((request) =>
  atRev(request, ({ watched }) => citeAnswer(request, watched.snapshot, new Date())),
);

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
