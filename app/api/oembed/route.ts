import { readOnlyRoute } from "@/lib/api/route";
import { askedOf, oembedAnswer } from "@/lib/export/oembed";
import { originOf } from "@/lib/export/origin";
import { standingFor } from "@/lib/history/served";
import { parseView } from "@/lib/view/url";

export const dynamic = "force-dynamic";

const route = readOnlyRoute(async (request) => {
  const origin = originOf(request.headers);
  const asked = askedOf(new URL(request.url).search, origin);
  if (!asked.ok) return asked.answer;
  const { watched } = await standingFor(parseView(asked.url.search).view.rev);
  return oembedAnswer(asked, watched.snapshot, origin);
});

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
