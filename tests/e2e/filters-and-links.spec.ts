import { expect, test } from "./fixtures";
import {
  cell,
  countOn,
  drawn,
  matrixPane,
  notices,
  open,
  shape,
  stanceSwitch,
  takenOver,
  typeSwitch,
} from "./panes";

const TYPES = [
  ["Troops", "troops"],
  ["Monitoring", "monitoring"],
  ["Guarantee", "guarantee"],
  ["Arms", "arms"],
  ["Training", "training"],
  ["Diplomacy", "diplomacy"],
] as const;
const STANCES = ["Committed", "Open", "Backs", "Reluctant", "Opposed"] as const;

interface Stances {
  readonly positions: readonly { readonly holder: string }[];
}

test("Each filter counts the positions that the API gives for it", async ({ page, request }) => {
  await open(page, "/");
  const api = async (query: string): Promise<Stances> =>
    (await request.get(`/api/stances?${query}`)).json();
  for (const [name, type] of TYPES) {
    const { positions } = await api(`type=${type}`);
    expect(await countOn(typeSwitch(page, name)), name).toBe(positions.length);
  }
  for (const name of STANCES) {
    const { positions } = await api(`stance=${name.toLowerCase()}`);
    expect(await countOn(stanceSwitch(page, name)), name).toBe(positions.length);
  }
});

test("A type filter changes address, map and matrix, and again puts all back", async ({ page }) => {
  await open(page, "/");
  const all = await drawn(page);
  await typeSwitch(page, "Arms").click();
  await expect(page).toHaveURL(/\?type=arms$/);
  await expect(typeSwitch(page, "Arms")).toHaveAttribute("aria-pressed", "true");
  await expect(shape(page, "RUS")).toHaveAttribute("data-fill", "mentioned");
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "committed");
  await expect(cell(page, "France", "Troops")).toHaveCount(0);
  await expect(matrixPane(page).getByRole("rowheader", { name: "Russia" })).toHaveCount(0);
  await typeSwitch(page, "Monitoring").click();
  await expect(page).toHaveURL(/\?type=monitoring~arms$/);
  await expect(shape(page, "RUS")).toHaveAttribute("data-fill", "opposed");
  await typeSwitch(page, "Monitoring").click();
  await typeSwitch(page, "Arms").click();
  await expect(page).not.toHaveURL(/type=/);
  await expect.poll(() => drawn(page)).toEqual(all);
});

test("A stance filter leaves only positions at that level", async ({ page }) => {
  await open(page, "/");
  await stanceSwitch(page, "Opposed").click();
  await expect(page).toHaveURL(/\?stance=opposed$/);
  await expect(shape(page, "RUS")).toHaveAttribute("data-fill", "opposed");
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "hidden");
  await expect(shape(page, "GRL")).toHaveAttribute("data-fill", "mentioned");
  const fills = await matrixPane(page)
    .locator("table a[data-fill]")
    .evaluateAll((cells) => cells.map((one) => one.getAttribute("data-fill")));
  expect(new Set(fills)).toEqual(new Set(["opposed"]));
});

test("A filter is a switch for the keyboard: Space and Enter turn it", async ({ page }) => {
  await open(page, "/");
  await typeSwitch(page, "Troops").focus();
  await page.keyboard.press("Space");
  await expect(typeSwitch(page, "Troops")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Enter");
  await expect(typeSwitch(page, "Troops")).toHaveAttribute("aria-pressed", "false");
});

test("Words that are typed leave only claims that hold them, and stand in the address", async ({
  page,
}) => {
  await open(page, "/");
  await page.getByRole("searchbox").pressSequentially("boots on the ground");
  await expect(page).toHaveURL(/\?q=boots%20on%20the%20ground$/);
  await expect(matrixPane(page).locator("tbody tr[data-holder]")).toHaveCount(1);
  await expect(cell(page, "Russia", "Troops")).toHaveAttribute("data-fill", "opposed");
  await expect(shape(page, "FRA")).toHaveAttribute("data-fill", "hidden");
  await page.getByRole("searchbox").fill("");
  await expect(page).toHaveURL(/\/$/);
  await expect(cell(page, "France", "Troops")).toBeVisible();
});

test("Filters that leave nobody say so, and are cleared from there", async ({ page }) => {
  await open(page, "/?type=training&stance=opposed");
  await expect(matrixPane(page).getByRole("table")).toHaveCount(0);
  await page
    .getByRole("region", { name: "Nothing is shown" })
    .getByRole("link", { name: "Clear all filters" })
    .click();
  await expect(page).toHaveURL(/\/$/);
  await expect(matrixPane(page).getByRole("table")).toBeVisible();
});

test("Back and forward lead through the views", async ({ page }) => {
  await open(page, "/");
  const first = await drawn(page);
  await typeSwitch(page, "Troops").click();
  await expect(page).toHaveURL(/type=troops$/);
  await expect.poll(() => drawn(page)).not.toEqual(first);
  const second = await drawn(page);
  await stanceSwitch(page, "Opposed").click();
  await expect(page).toHaveURL(/stance=opposed$/);
  await expect.poll(() => drawn(page)).not.toEqual(second);
  const third = await drawn(page);
  await page.goBack();
  await expect(page).toHaveURL(/type=troops$/);
  await expect.poll(() => drawn(page)).toEqual(second);
  await page.goBack();
  await expect.poll(() => drawn(page)).toEqual(first);
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/type=troops&stance=opposed$/);
  await expect.poll(() => drawn(page)).toEqual(third);
});

test("Reloading shows what was reached by clicks", async ({ page }) => {
  await open(page, "/");
  await typeSwitch(page, "Troops").click();
  await stanceSwitch(page, "Committed").click();
  await cell(page, "France", "Troops").click();
  await expect(page).toHaveURL(/claim=/);
  // The address changes at the click, the panes a moment later: wait for the last click's view.
  const title = page.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(/^France: .*committed.* troops$/);
  const said = await title.innerText();
  const reached = await drawn(page);
  await page.reload();
  await takenOver(page);
  await expect(title).toHaveText(said);
  expect(await drawn(page)).toEqual(reached);
});

test("Copy link puts the address of this view on the clipboard, and it opens the same view", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/?type=troops");
  await cell(page, "Germany", "Troops").click();
  await expect(page).toHaveURL(/claim=/);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: /copied/i })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/\?type=troops&country=DEU&claim=\w+&rev=[0-9a-f]{12}$/);
  await expect(page).toHaveURL(copied);
  const other = await context.newPage();
  await open(other, copied);
  expect(await drawn(other)).toEqual(await drawn(page));
  await expect(notices(other)).toHaveCount(0);
  await expect(other.locator("[data-active]").first()).toBeInViewport();
});

test("A browser that refuses the clipboard is not said to have copied", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await open(page, "/?type=troops");
  await page.getByRole("button", { name: "Copy link" }).click();
  const said = page.getByRole("status").filter({ hasText: /\S/ });
  await expect(said).toBeVisible();
  await expect(said).not.toHaveText(/copied/i);
});

for (const [parameter, value] of [
  ["type", "tanks"],
  ["stance", "keen"],
  ["country", "ZZZ"],
  ["doc", "gone.txt"],
  ["claim", "nosuchclaim"],
  ["at", "2026-02-31"],
  ["rev", "0123456789ab"],
] as const)
  test(`A link with ${parameter}=${value} shows the page and a notice that names it`, async ({
    page,
  }) => {
    const response = await page.goto(`/?${parameter}=${value}`);
    expect(response?.status()).toBe(200);
    await takenOver(page);
    await expect(notices(page).getByRole("listitem")).toHaveCount(1);
    await expect(notices(page)).toContainText(value);
    await expect(shape(page, "RUS")).toHaveAttribute("data-fill", /opposed|both/);
  });

test("The window's title follows the view", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("button", { name: /^Troops/ }).click();
  await expect(page).toHaveTitle("Who would send troops · Stance Atlas");
  await page.goBack();
  await expect(page).toHaveTitle("Who has promised what · Stance Atlas");
});
