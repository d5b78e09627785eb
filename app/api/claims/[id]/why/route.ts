import { atRev } from "@/lib/api/at-rev";
import { readOnlyRoute } from "@/lib/api/route";
import { whyAnswer } from "@/lib/api/why";
import { explainClaim } from "@/lib/corpus/corpus";
import { engineRev } from "@/lib/corpus/engine-rev";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const route = readOnlyRoute<Context>(async (request, { params }) => {
  const { id } = await params;
  return atRev(request, ({ watched, engine }) =>
    whyAnswer(watched.corpus, id, explainClaim, engine !== engineRev()),
  );
});

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
