import { expect, test } from "vitest";
import { historySettings } from "./settings";

const production = { NODE_ENV: "production" };

test("by default 200 megabytes are kept in the project's own folder", () => {
  expect(historySettings(production, "/srv/atlas")).toEqual({
    folder: "/srv/atlas/.stance-atlas/history",
    room: 200_000_000,
  });
});

test("folder and size are as the environment says", () => {
  const given = { STANCE_ATLAS_HISTORY: "/var/history", STANCE_ATLAS_HISTORY_MB: "1.5" };
  expect(historySettings({ ...production, ...given }, "/srv")).toEqual({
    folder: "/var/history",
    room: 1_500_000,
  });
});

test.each(["-1", "lots", "Infinity", " "])("a size of “%s” is the default", (size) => {
  expect(historySettings({ ...production, STANCE_ATLAS_HISTORY_MB: size }, "/")?.room).toBe(
    200_000_000,
  );
});

test("nothing is kept where that is switched off, nor in development", () => {
  expect(historySettings({ ...production, STANCE_ATLAS_HISTORY: "off" }, "/")).toBeNull();
  expect(historySettings({ NODE_ENV: "development" }, "/")).toBeNull();
});
