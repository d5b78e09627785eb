import { atRev } from "@/lib/api/at-rev";
import { readOnlyRoute } from "@/lib/api/route";
import { stancesAnswer } from "@/lib/api/stances";

export const dynamic = "force-dynamic";

const route = readOnlyRoute((request) =>
  atRev(request, ({ watched }) => stancesAnswer(request, watched.snapshot)),
);

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
