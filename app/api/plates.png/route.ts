import { atRev } from "@/lib/api/at-rev";
import { readOnlyRoute } from "@/lib/api/route";
import { pictureAnswer } from "@/lib/export/picture-answer";

export const dynamic = "force-dynamic";

const route = readOnlyRoute(
  (request) =>
    atRev(request, ({ watched }) =>
      pictureAnswer(new URL(request.url).search, watched.snapshot, "plates", "png"),
    ),
  true,
);

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
