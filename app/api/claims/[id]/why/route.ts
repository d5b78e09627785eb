import { readOnlyRoute } from "@/lib/api/route";
import { whyAnswer } from "@/lib/api/why";
import { corpus, explainClaim } from "@/lib/corpus/corpus";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const route = readOnlyRoute<Context>(async (_request, { params }) =>
  whyAnswer(corpus(), (await params).id, explainClaim),
);

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
