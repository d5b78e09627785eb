import { type GeoPermissibleObjects, geoArea, geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import countries from "@/data/countries.json";
import type { Atlas } from "./atlas";
import { loadAtlas } from "./load";

/** Place, longitude, latitude, the country it is drawn in. The choices are explained in docs/map-policy.md. */
const PLACES = [
  ["Simferopol", 34.1, 44.95, "UKR"],
  ["Sevastopol", 33.52, 44.6, "UKR"],
  ["the isthmus of Perekop", 33.8, 46.1, "UKR"],
  ["Donetsk", 37.8, 48.0, "UKR"],
  ["Luhansk", 39.3, 48.57, "UKR"],
  ["Laayoune", -13.2, 27.15, "ESH"],
  ["Pristina", 21.17, 42.67, "XKX"],
  ["Belgrade", 20.46, 44.8, "SRB"],
  ["Taipei", 121.5, 25.05, "TWN"],
  ["Hargeisa", 44.06, 9.56, "SOM"],
  ["north Nicosia", 33.36, 35.2, "CYP"],
  ["the buffer zone of Cyprus", 33.2, 35.13, "CYP"],
  ["Ramallah", 35.2, 31.9, "PSE"],
  ["Gaza", 34.45, 31.5, "PSE"],
  ["Tel Aviv", 34.85, 32.05, "ISR"],
  ["Srinagar", 74.8, 34.08, "IND"],
  ["Majdal Shams on the Golan", 35.77, 33.27, "ISR"],
  ["Tiraspol", 29.6, 46.85, "MDA"],
  ["Sukhumi", 41.1, 43.05, "GEO"],
  ["Tskhinvali", 43.97, 42.23, "GEO"],
  ["Aksai Chin", 79.5, 35.3, "CHN"],
  ["Iturup in the Kurils", 147.9, 45.0, "RUS"],
  ["Juba", 31.6, 4.85, "SSD"],
  ["Nuuk's inland", -49, 65, "GRL"],
] as const;

const landAt = (atlas: Atlas, lon: number, lat: number): string[] =>
  atlas.countries.filter(({ land }) => land && geoContains(land, [lon, lat])).map(({ id }) => id);

const outlines = (atlas: Atlas): { id: string; outline: GeoPermissibleObjects }[] =>
  atlas.countries.flatMap(({ id, land }) =>
    (land?.coordinates ?? []).map((coordinates) => ({
      id,
      outline: { type: "Polygon", coordinates } as const,
    })),
  );

describe.each(["world", "detail"] as const)("borders of the %s atlas", (resolution) => {
  const atlas = loadAtlas(resolution);
  const ids = atlas.countries.map(({ id }) => id);

  it.each(PLACES)("draws %s (%d, %d) in %s and nowhere else", (_, lon, lat, id) => {
    expect(landAt(atlas, lon, lat)).toEqual([id]);
  });

  it("has each country once", () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has exactly the countries of the registry, each with a marker point", () => {
    expect(ids).toEqual(countries.map(({ id }) => id).sort());
    for (const { point } of atlas.countries) {
      expect(Math.abs(point[0])).toBeLessThanOrEqual(180);
      expect(Math.abs(point[1])).toBeLessThanOrEqual(90);
    }
  });

  it("keeps the marker point of a country within a degree of the registry's", () => {
    const registry = new Map(countries.map(({ id, lon, lat }) => [id, [lon, lat] as const]));
    for (const { id, point } of atlas.countries) {
      const [lon, lat] = registry.get(id) ?? [Number.NaN, Number.NaN];
      expect(Math.hypot(point[0] - lon, point[1] - lat)).toBeLessThan(0.1);
    }
  });

  it("has no ring wound the wrong way, which would cover the globe", () => {
    const wrong = outlines(atlas).filter(({ outline }) => !(geoArea(outline) < 1));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("draws every member of the United Nations that its source can show", () => {
    const bare = new Set(atlas.countries.filter(({ land }) => !land).map(({ id }) => id));
    const missing = countries.filter(({ id, un }) => un && bare.has(id)).map(({ id }) => id);
    expect(missing.length).toBeLessThan(resolution === "detail" ? 1 : 35);
  });
});
