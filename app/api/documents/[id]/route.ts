import { documentAnswer } from "@/lib/api/documents";
import { readOnlyRoute } from "@/lib/api/route";
import { corpus } from "@/lib/corpus/corpus";

export const dynamic = "force-dynamic";

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

const route = readOnlyRoute<Context>(async (_request, { params }) =>
  documentAnswer(corpus(), (await params).id),
);

export const { GET, HEAD, OPTIONS } = route;
export {
  notAllowed as DELETE,
  notAllowed as PATCH,
  notAllowed as POST,
  notAllowed as PUT,
} from "@/lib/api/route";
