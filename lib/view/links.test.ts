import { expect, test } from "vitest";
import { formatView, parseView } from "./url";
import { DEFAULT_VIEW, type View } from "./view";

/**
 * Links as they were sent on that day. Never change one: a change of the grammar adds a migration,
 * and a new link here, so that every link ever sent keeps showing what it showed.
 */
const FROZEN: readonly { since: string; link: string; view: Partial<View>; now?: string }[] = [
  { since: "2026-11-24", link: "", view: {} },
  { since: "2026-11-24", link: "?type=troops", view: { types: ["troops"] } },
  {
    since: "2026-11-24",
    link: "?type=troops~monitoring&stance=opposed&country=FRA~GBR&region=europe&view=map",
    view: {
      types: ["troops", "monitoring"],
      stances: ["opposed"],
      holders: ["FRA", "GBR"],
      region: "europe",
      pane: "map",
    },
  },
  {
    since: "2026-11-24",
    link: "?conditional=true&region=world&view=text&doc=000_1570259306a62e25.txt&at=2026-01-06",
    view: {
      conditional: true,
      region: "world",
      pane: "text",
      document: "000_1570259306a62e25.txt",
      at: "2026-01-06",
    },
  },
  {
    since: "2026-11-24",
    link: "?stance=committed~open&view=matrix&q=%22several%20thousand%22&claim=a1b2c3&rev=0123456789ab",
    view: {
      stances: ["committed", "open"],
      pane: "matrix",
      q: '"several thousand"',
      claim: "a1b2c3",
      rev: "0123456789ab",
    },
  },
  {
    since: "2026-11-24",
    link: "?country=FRA~GBR&view=compare&sort=likeness&at=2026-02-01&since=2026-01-06",
    view: {
      holders: ["FRA", "GBR"],
      pane: "compare",
      sort: "likeness",
      at: "2026-02-01",
      since: "2026-01-06",
    },
  },
  {
    since: "2026-11-24",
    link: "?view=plates&sort=troops",
    view: { pane: "plates", sort: "troops" },
  },
  {
    since: "2026-11-29",
    link: "?q=%22several%20thousand%22%E2%81%A0",
    view: { q: '"several thousand"' },
  },
  {
    since: "2026-11-29",
    link: "?view=text&read=000_1570259306a62e25.txt",
    view: { pane: "text", reading: "000_1570259306a62e25.txt" },
  },
];

test.each(FROZEN)("the link of $since still works: $link", ({ link, view, now }) => {
  const parsed = parseView(link);
  expect(parsed).toEqual({ view: { ...DEFAULT_VIEW, ...view }, notices: [] });
  expect(formatView(parsed.view)).toBe(now ?? link);
});

/** Links whose address today is another one, and which mean what they meant. */
test.each([
  ["2026-11-24", "?q=%22several%20thousand%22", { q: '"several thousand"' }],
  ["2026-11-24", "?q=%28boots%29%20and%20%27hubs%27", { q: "(boots) and 'hubs'" }],
] as const)("the words of a link of %s are still whole: %s", (_, link, view) => {
  expect(parseView(link)).toEqual({ view: { ...DEFAULT_VIEW, ...view }, notices: [] });
});
