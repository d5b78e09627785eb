import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DATED } from "./dated";
import { expect, test } from "./fixtures";
import type { Files } from "./own-server";
import { open } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** A claim of Germany on troops stands for `CLAIM`; `first` is done before the page is looked at. */
interface State {
  readonly name: string;
  readonly address: string;
  readonly first?: (page: Page) => Promise<void>;
}

const STATES: readonly State[] = [
  { name: "the whole", address: "/" },
  { name: "one type and a country sheet", address: "/?type=troops&country=FRA" },
  { name: "an active claim", address: "/?type=troops&country=DEU&claim=CLAIM" },
  { name: "the plates", address: "/?view=plates" },
  { name: "the matrix alone", address: "/?view=matrix" },
  { name: "a comparison", address: "/?view=compare&country=FRA~DEU" },
  { name: "a comparison with nobody yet", address: "/?view=compare" },
  {
    name: "a comparison of more than it takes",
    address: "/?view=compare&country=DEU~FRA~GBR~RUS~USA&stance=opposed",
  },
  { name: "the text alone", address: "/?view=text" },
  { name: "a filter that leaves nobody", address: "/?type=training&stance=opposed" },
  { name: "a link that cannot be followed", address: "/?type=tanks&country=ZZZ&rev=0123456789ab" },
  {
    name: "the help",
    address: "/",
    first: async (page) => {
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
    },
  },
];

/** States that need other documents than the seed. */
const SERVED: readonly { readonly files: Files; readonly states: readonly State[] }[] = [
  {
    files: DATED,
    states: [
      { name: "a timeline", address: "/?at=2026-01-06" },
      {
        name: "a list of changes",
        address: "/?type=troops&since=2025-12-01",
        first: async (page) => {
          await page.getByText("1 new, 1 raised, 1 lowered").click();
          await page.getByText("Both sentences").first().click();
        },
      },
    ],
  },
  { files: {}, states: [{ name: "an empty folder", address: "/" }] },
  {
    files: { "a.txt": "It rained in Lisbon, and France was dry.\n", "b.pdf": "%PDF" },
    states: [{ name: "documents without a position", address: "/" }],
  },
];

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What of this the colours can change: in the other scheme the page is the same but for them. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];
const WIDTHS = [1440, 390] as const;

test.use({ colorScheme: "light" });

for (const width of WIDTHS)
  for (const state of STATES)
    test(`axe finds nothing wrong with ${state.name}, light and dark, at ${width} px`, async ({
      page,
      request,
    }) => {
      const address = state.address.replace("CLAIM", await claimOf(request));
      await expectNothingWrong(page, width, { ...state, address });
    });

for (const { files, states } of SERVED)
  test(`axe finds nothing wrong with ${states.map(({ name }) => name).join(" and ")}, light and dark, wide and narrow`, async ({
    page,
    serve,
  }) => {
    const { url } = await serve(files);
    for (const width of WIDTHS)
      for (const state of states)
        await expectNothingWrong(page, width, { ...state, address: `${url}${state.address}` });
  });

async function expectNothingWrong(
  page: Page,
  width: number,
  { name, address, first }: State,
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, address);
  await first?.(page);
  const found = async (axe: AxeBuilder, scheme: string) => {
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(", ")}`),
      `${name}, ${scheme}, at ${width} px`,
    ).toEqual([]);
  };
  await found(new AxeBuilder({ page }).withTags(TAGS), "light");
  await page.emulateMedia({ colorScheme: "dark" });
  await found(new AxeBuilder({ page }).withRules(OF_COLOUR), "dark");
}

type Request = Parameters<Parameters<typeof test>[2]>[0]["request"];

async function claimOf(request: Request): Promise<string> {
  const { claims } = await (await request.get("/api/stances?type=troops&country=DEU")).json();
  return claims[0].id;
}
