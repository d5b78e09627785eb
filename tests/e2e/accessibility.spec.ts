import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures";
import { open } from "./panes";

test.use({ contextOptions: { reducedMotion: "reduce" } });

const STATES = [
  ["the whole", "/"],
  ["one type", "/?type=troops"],
  ["a country sheet", "/?country=FRA"],
  ["an active claim", null],
  ["the text alone", "/?view=text"],
  ["the matrix alone", "/?view=matrix"],
  ["a filter that leaves nobody", "/?type=training&stance=opposed"],
  ["a link that cannot be followed", "/?type=tanks&country=ZZZ&rev=0123456789ab"],
] as const;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [1440, 390] as const;
const SCHEMES = ["light", "dark"] as const;

for (const colorScheme of SCHEMES)
  for (const width of WIDTHS)
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      for (const [name, address] of STATES)
        test(`axe finds nothing wrong with ${name}, ${colorScheme}, at ${width} px`, async ({
          page,
          request,
        }) => {
          await open(page, address ?? (await addressOfClaim(request)));
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join(", ")}`),
          ).toEqual([]);
        });
    });

type Request = Parameters<Parameters<typeof test>[2]>[0]["request"];

async function addressOfClaim(request: Request): Promise<string> {
  const { claims } = await (await request.get("/api/stances?type=troops&country=DEU")).json();
  return `/?type=troops&country=DEU&claim=${claims[0].id}`;
}
