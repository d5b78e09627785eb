import { changesRoute } from "@/lib/api/changes";
import { readOnlyRoute } from "@/lib/api/route";

export const dynamic = "force-dynamic";

const route = readOnlyRoute((request) => changesRoute(new URL(request.url).search));

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
