import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readDocument } from "@/lib/documents/read";
import { segment } from "@/lib/language/segment";

const root = join(import.meta.dirname, "../..");
const FOLDER = import.meta.dirname;
/** The seed is always here; the other development documents lie beside the project, or nowhere. */
const PLACES = [join(root, "seeds"), join(root, "../shared/documents")];
const READ: ReadonlySet<string> = new Set(["title", "heading", "paragraph", "item"]);

const checkedSchema = z.strictObject({
  sha256: z.string().length(64),
  sentences: z.array(z.tuple([z.int(), z.int()])).min(1),
});

interface Compared {
  readonly right: number;
  readonly given: number;
  readonly wanted: number;
}

const files = readdirSync(FOLDER).filter((file) => file.endsWith(".json"));

/** How our sentences agree with those of one file; null where its document is not here. */
function compare(file: string): Compared | null {
  const name = file.replace(/\.json$/, ".txt");
  const path = PLACES.map((place) => join(place, name)).find((place) => existsSync(place));
  if (path === undefined) return null;
  const checked = checkedSchema.parse(JSON.parse(readFileSync(join(FOLDER, file), "utf8")));
  const bytes = readFileSync(path);
  expect(createHash("sha256").update(bytes).digest("hex"), name).toBe(checked.sha256);
  const { text, blocks } = readDocument(name, bytes.toString("utf8"));
  const given = segment(
    text,
    blocks.filter(({ kind }) => READ.has(kind)),
  ).map((tokens) => `${tokens[0]?.start} ${tokens[tokens.length - 1]?.end}`);
  const wanted = new Set(checked.sentences.map(([start, end]) => `${start} ${end}`));
  const right = given.filter((span) => wanted.has(span)).length;
  return { right, given: given.length, wanted: wanted.size };
}

const f1 = ({ right, given, wanted }: Compared): number => (2 * right) / (given + wanted);

test("the seed's sentences are those a reader marked", () => {
  const seed = compare("000_1570259306a62e25.json");
  expect(seed && f1(seed)).toBe(1);
});

test("the development documents' sentences are those a reader marked, F1 0.95 or better", ({
  skip,
}) => {
  const compared = files.map(compare).filter((counts) => counts !== null);
  skip(compared.length < files.length, "../shared/documents is not here: only the seed is checked");
  const sum = (key: keyof Compared): number =>
    compared.reduce((total, counts) => total + counts[key], 0);
  expect(
    f1({ right: sum("right"), given: sum("given"), wanted: sum("wanted") }),
  ).toBeGreaterThanOrEqual(0.95);
});
