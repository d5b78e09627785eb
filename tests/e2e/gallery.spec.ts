import { expect, test } from "./fixtures";

test("A build has no gallery", async ({ request }) => {
  expect((await request.get("/gallery")).status()).toBe(404);
});
