import { atRev } from "@/lib/api/at-rev";
import { documentAnswer } from "@/lib/api/documents";
import { readOnlyRoute } from "@/lib/api/route";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const route = readOnlyRoute<Context>(async (request, { params }) => {
  const { id } = await params;
  return atRev(request, ({ watched }) => documentAnswer(watched.corpus, id));
});

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
