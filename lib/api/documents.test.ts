import { expect, test } from "vitest";
import { documentAnswer, documentsAnswer } from "./documents";
import { readOnlyRoute } from "./route";
import { CORPUS, SNAPSHOT } from "./sample";

const request = new Request("http://localhost/");
const one = (id: string) => readOnlyRoute(() => documentAnswer(CORPUS, id)).GET(request, {});

test("the list has every document without its text, and what could not be read", async () => {
  const response = await readOnlyRoute(() => documentsAnswer(CORPUS)).GET(request, {});
  const { rev, documents, unread } = SNAPSHOT;
  expect(await response.json()).toEqual({ rev, documents, unread });
});

test("one document has its text exactly as given", async () => {
  const response = await one("one.txt");
  expect(response.headers.get("content-type")).toMatch(/^application\/json/);
  expect(await response.json()).toEqual({ rev: CORPUS.rev, ...CORPUS.documents[0] });
});

test.each([
  "three.txt",
  "",
  "../package.json",
  "/etc/passwd",
  "ONE.TXT",
  "__proto__",
  "x".repeat(5000),
])("%s is not found, and the problem names what is there", async (id) => {
  const response = await one(id);
  expect(response.status).toBe(404);
  const problem = await response.json();
  expect(problem).toMatchObject({ status: 404, parameter: "id", allowed: ["one.txt", "b c.md"] });
  expect(problem.detail).toContain(id.slice(0, 90));
});

test("a file that is there but was not read says so with its reason", async () => {
  expect((await (await one("bad.txt")).json()).detail).toContain("The file is empty.");
});
