import { readOnlyRoute } from "@/lib/api/route";
import { stancesAnswer } from "@/lib/api/stances";
import { snapshot } from "@/lib/corpus/corpus";

export const dynamic = "force-dynamic";

const route = readOnlyRoute((request) => stancesAnswer(request, snapshot()));

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
