import { test } from "./fixtures";
import { open } from "./panes";

/** Each of these must end in a failed test, or the others could not be trusted to see a fault. */
test.describe("A test fails", () => {
  test.fail();

  test("when the page writes an error to the console", async ({ page }) => {
    await open(page, "/");
    await page.evaluate(() => console.error("wrong"));
  });

  test("when the page writes a warning to the console", async ({ page }) => {
    await open(page, "/");
    await page.evaluate(() => console.warn("doubtful"));
  });

  test("when a script of the page throws", async ({ page }) => {
    await open(page, "/");
    const thrown = page.waitForEvent("pageerror");
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("broken");
      });
    });
    await thrown;
  });

  test("when the page asks another origin", async ({ page, context }) => {
    await context.route("http://elsewhere.test/**", (route) => route.fulfill({ body: "" }));
    await page.goto("http://elsewhere.test/");
  });
});
