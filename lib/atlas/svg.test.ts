import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANCES, sideOf } from "@/lib/codebook";
import type { Fill } from "@/lib/positions/fill";
import { placeLabels } from "./labels";
import { loadAtlas } from "./load";
import { applyFill, FILL_ATTRIBUTES, fillAttributes, type ScenePaint } from "./paint";
import { contains } from "./plane";
import { placeScene } from "./scene";
import { escapeXml, sceneToSvg } from "./svg";

const scene = placeScene(loadAtlas("detail"), {
  region: "europe",
  holders: ["FRA", "DEU", "MLT"],
  width: 400,
  height: 300,
});

const stance = fc.constantFrom(...STANCES);
const marks = { conditional: fc.boolean(), dropped: fc.boolean() };
const fill: fc.Arbitrary<Fill> = fc.oneof(
  fc.constant<Fill>({ kind: "absent" }),
  fc.constant<Fill>({ kind: "mentioned" }),
  fc.constant<Fill>({ kind: "hidden" }),
  fc.record({ kind: fc.constant("stance" as const), stance, ...marks }),
  fc.record({
    kind: fc.constant("both" as const),
    positive: fc.constantFrom(...STANCES.filter((s) => sideOf(s) === "for")),
    negative: fc.constantFrom(...STANCES.filter((s) => sideOf(s) === "against")),
    ...marks,
  }),
);

const committed: Fill = {
  kind: "stance",
  stance: "committed",
  conditional: true,
  dropped: false,
};
const striped: Fill = {
  kind: "both",
  positive: "open",
  negative: "reluctant",
  conditional: false,
  dropped: false,
};

const paint = (changes: Partial<ScenePaint> = {}): ScenePaint => ({
  title: "Who would send troops",
  fills: new Map<string, Fill>([
    ["FRA", committed],
    ["DEU", striped],
    ["MLT", committed],
    ["ITA", { kind: "absent" }],
  ]),
  labels: [],
  describe: (id) => `Country ${id}`,
  interactive: true,
  ...changes,
});

const tagsOf = (svg: string): string[] => svg.match(/<[^>]*>/g) ?? [];
const wellFormedTag = /^<\/?[a-z]+(?: [a-zA-Z0-9:-]+="[^"<>]*")*\/?>$/;

function elementsOf(svg: string): { name: string; attributes: Map<string, string> }[] {
  return tagsOf(svg)
    .filter((tag) => !tag.startsWith("</"))
    .map((tag) => ({
      name: /^<([a-z]+)/i.exec(tag)?.[1] ?? "",
      attributes: new Map(
        [...tag.matchAll(/ ([a-zA-Z0-9:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
          key,
          value,
        ]),
      ),
    }));
}
const nodes = (svg: string, of: string, id: string) =>
  elementsOf(svg).filter(
    ({ attributes }) => attributes.get("class") === of && attributes.get("data-holder") === id,
  );

describe("the map as SVG", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      '"><script>alert(1)</script>',
      "' onload='x",
      "a & b < c",
      "]]>",
      "\u0000\uD800",
    ),
  );

  it("lets no text out of its attribute or element, whatever it says", () => {
    const plain = tagsOf(sceneToSvg(scene, labelled("x"))).length;
    fc.assert(
      fc.property(hostile, (text) => {
        const svg = sceneToSvg(scene, labelled(text));
        const tags = tagsOf(svg);
        expect(tags.length).toBe(plain);
        for (const tag of tags) expect(tag).toMatch(wellFormedTag);
        expect(svg.replace(/<[^>]*>/g, "")).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
      { numRuns: 60 },
    );
  });

  function labelled(text: string): ScenePaint {
    const wanted = [{ id: "FRA", lines: [text, text], priority: 0 }];
    const labels = placeLabels(scene, wanted, () => 40);
    expect(labels).toHaveLength(1);
    return paint({ title: text, labels, describe: () => text });
  }

  it("escapes so that what was written is what is read", () => {
    const back: Readonly<Record<string, string>> = {
      "&amp;": "&",
      "&lt;": "<",
      "&gt;": ">",
      "&quot;": '"',
      "&#39;": "'",
    };
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(escapeXml(text).replace(/&[^;]+;/g, (entity) => back[entity] ?? "?")).toBe(text);
      }),
    );
  });

  it("closes every element it opens", () => {
    const open: string[] = [];
    for (const tag of tagsOf(sceneToSvg(scene, paint()))) {
      const name = /^<\/?([a-zA-Z]+)/.exec(tag)?.[1] ?? "";
      if (tag.startsWith("</")) expect(open.pop()).toBe(name);
      else if (!tag.endsWith("/>")) open.push(name);
    }
    expect(open).toEqual([]);
  });

  it("draws each shape once with its fill, absent where none is given", () => {
    const svg = sceneToSvg(scene, paint());
    expect(nodes(svg, "shape", "FRA")[0]?.attributes.get("data-fill")).toBe("committed");
    expect(nodes(svg, "shape", "FRA")[0]?.attributes.get("data-conditional")).toBe("true");
    expect(nodes(svg, "shape", "POL")[0]?.attributes.get("data-fill")).toBe("absent");
    expect(nodes(svg, "shape", "FRA")).toHaveLength(1);
  });

  it("stripes a country on both sides with a pattern that is there", () => {
    const svg = sceneToSvg(scene, paint());
    expect(nodes(svg, "shape", "DEU")[0]?.attributes.get("fill")).toBe("url(#both-open-reluctant)");
    expect(svg).toContain('<pattern id="both-open-reluctant"');
    expect(svg.match(/<pattern /g)).toHaveLength(6);
  });

  it("draws markers of given countries only, each with a target of 24 pixels even on a map shown a seventh smaller", () => {
    const svg = sceneToSvg(scene, paint());
    expect(nodes(svg, "marker", "MLT")).toHaveLength(1);
    expect(nodes(svg, "marker", "LIE")).toHaveLength(0);
    const hits = elementsOf(svg).filter(({ attributes }) => attributes.get("class") === "hit");
    expect(hits.map(({ attributes }) => attributes.get("r"))).toEqual(["14"]);
  });

  it("has one tab stop and a name for each country that is not absent", () => {
    const elements = elementsOf(sceneToSvg(scene, paint()));
    const buttons = elements.filter(({ attributes }) => attributes.get("role") === "button");
    const stops = buttons.filter(({ attributes }) => attributes.get("tabindex") === "0");
    expect(stops).toHaveLength(1);
    const ids = buttons.map(({ attributes }) => attributes.get("data-holder"));
    expect([...ids].sort()).toEqual(["DEU", "FRA", "MLT"]);
    for (const { attributes } of buttons) {
      expect(attributes.get("aria-label")).toBe(`Country ${attributes.get("data-holder")}`);
    }
  });

  it("draws land of no country of the registry as land: no colour, no name, no focus", () => {
    const [land] = elementsOf(sceneToSvg({ ...scene, elsewhere: "M0 0l9 0 0 9z" }, paint())).filter(
      ({ attributes }) => attributes.get("class") === "elsewhere",
    );
    expect([...(land?.attributes.keys() ?? [])]).toEqual(["class", "d"]);
  });

  it("makes a dock the tab stop where nobody else speaks", () => {
    const far = placeScene(loadAtlas("detail"), {
      region: "europe",
      holders: ["USA"],
      width: 400,
      height: 300,
    });
    const svg = sceneToSvg(far, paint({ fills: new Map([["USA", committed]]) }));
    expect(nodes(svg, "dock", "USA")[0]?.attributes.get("tabindex")).toBe("0");
  });

  it("puts the words on a striped country on a plate that holds them, and no other words", () => {
    const label = (id: string) => ({
      ...{ id, x: 50, y: 40, anchor: "middle" as const, lines: [id], leader: null, inside: true },
      box: [30, 29, 70, 44] as const,
    });
    const labels = [label("DEU"), label("FRA"), { ...label("DEU"), inside: false }];
    const plates = elementsOf(sceneToSvg(scene, paint({ labels }))).filter(
      ({ attributes }) => attributes.get("class") === "plate",
    );
    expect(plates).toHaveLength(1);
    const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((name) =>
      Number(plates[0]?.attributes.get(name)),
    );
    expect(contains([x, y, x + width, y + height], [30, 29, 70, 44])).toBe(true);
  });

  it("is one image where nothing can be pressed", () => {
    const svg = sceneToSvg(scene, paint({ interactive: false }));
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="Who would send troops"/);
    expect(svg).not.toContain("tabindex");
  });
});

describe("recolouring", () => {
  it("leaves exactly the attributes of the last fill, whatever came before", () => {
    fc.assert(
      fc.property(fill, fill, (before, after) => {
        const attributes = new Map<string, string>([["d", "M0 0"]]);
        const node = {
          getAttribute: (name: string) => attributes.get(name) ?? null,
          setAttribute: (name: string, value: string) => void attributes.set(name, value),
          removeAttribute: (name: string) => void attributes.delete(name),
        };
        applyFill(node, before);
        applyFill(node, after);
        expect(Object.fromEntries(attributes)).toEqual({ d: "M0 0", ...fillAttributes(after) });
      }),
    );
  });

  it("knows every attribute that a fill can set", () => {
    fc.assert(
      fc.property(fill, (given) => {
        for (const name of Object.keys(fillAttributes(given)))
          expect(FILL_ATTRIBUTES).toContain(name);
      }),
    );
  });
});
