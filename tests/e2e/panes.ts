import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";

/** Opens an address and waits until scripts have taken the page over: the map's outlines are their first work. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await takenOver(page);
}

export const takenOver = (page: Page): Promise<void> =>
  expect(page.locator("svg .outlines")).toBeAttached();

export const mapPane = (page: Page): Locator =>
  page.getByRole("region", { name: "Map", exact: true });
export const matrixPane = (page: Page): Locator =>
  page.getByRole("region", { name: "Matrix", exact: true });
export const textPane = (page: Page): Locator =>
  page.getByRole("region", { name: "Text", exact: true });
export const countrySheet = (page: Page): Locator =>
  page.getByRole("region", { name: "Country sheet" });
export const notices = (page: Page): Locator => page.getByLabel("Notices", { exact: true });

export const shape = (page: Page, holder: string): Locator =>
  mapPane(page).locator(`.shape[data-holder="${holder}"]`);

/** The cell of a holder in the column of a type, by the words that are read out for it. */
export const cell = (page: Page, country: string, type: string): Locator =>
  matrixPane(page).getByRole("link", { name: new RegExp(`^${country}, ${type}:`) });

/** The tinted pieces of the text that stand for claims of a holder. */
export const sentences = (page: Page, holder: string): Locator =>
  textPane(page).locator(`article [data-holder~="${holder}"]`);

export const activeSentence = (page: Page): Locator => textPane(page).locator("[data-active]");

/** What the pieces of text say together, white space as one space. */
export const wordsOf = async (pieces: Locator): Promise<string> =>
  (await pieces.allTextContents()).join("").replace(/\s+/g, " ");

export const typeSwitch = (page: Page, name: string): Locator =>
  page
    .getByRole("navigation", { name: "Commitment types" })
    .getByRole("button", { name: new RegExp(`^${name} \\d+$`) });

export const stanceSwitch = (page: Page, name: string): Locator =>
  page
    .getByRole("group", { name: "Legend and stance filter" })
    .getByRole("button", { name: new RegExp(`^${name} \\d+$`) });

export const countOn = async (button: Locator): Promise<number> =>
  Number((await button.innerText()).match(/\d+$/)?.[0]);

/** `FRA committed`, one for each country that is not absent, then the matrix's cells in order. */
export async function drawn(page: Page): Promise<readonly string[]> {
  const fills = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((nodes) =>
        nodes.map(
          (node) => `${node.getAttribute("data-holder")} ${node.getAttribute("data-fill")}`,
        ),
      );
  return [
    ...(await fills('svg :is(.shape, .marker, .dock):not([data-fill="absent"])')).sort(),
    ...(await fills("table a[data-fill]")),
  ];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point on the screen that belongs to the country. */
export async function pointOn(page: Page, holder: string): Promise<Point> {
  await mapPane(page).locator("svg").scrollIntoViewIfNeeded();
  const point = await shape(page, holder).evaluate((node) => {
    if (!(node instanceof SVGGraphicsElement)) return null;
    const matrix = node.getScreenCTM();
    const [x, y] = node.getAttribute("data-anchor")?.split(" ").map(Number) ?? [];
    if (!matrix || x === undefined || y === undefined) return null;
    const at = new DOMPoint(x, y).matrixTransform(matrix);
    return { x: at.x, y: at.y };
  });
  if (!point) throw new Error(`${holder} has no place on the map.`);
  return point;
}

/** A point of the map that belongs to no country. */
export async function pointOnSea(page: Page): Promise<Point> {
  const svg = mapPane(page).locator("svg");
  await svg.scrollIntoViewIfNeeded();
  const point = await svg.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    for (let i = 1; i < 40; i++)
      for (let j = 1; j < 40; j++) {
        const [x, y] = [left + (i * width) / 40, top + (j * height) / 40];
        const hit = document.elementFromPoint(x, y);
        if (hit && node.contains(hit) && !hit.closest("[data-holder]")) return { x, y };
      }
    return null;
  });
  if (!point) throw new Error("The map has no sea.");
  return point;
}
