import { afterEach, expect, test, vi } from "vitest";
import { originOf } from "./origin";

const of = (headers: Record<string, string>) => originOf(new Headers(headers));

afterEach(() => vi.unstubAllEnvs());

test("links begin with the name by which the server was asked", () => {
  expect(of({ host: "atlas.example:8080" })).toBe("http://atlas.example:8080");
  expect(of({ host: "[::1]:3000" })).toBe("http://[::1]:3000");
});

test("a proxy's word on name and protocol goes before the host it asked", () => {
  const headers = { host: "127.0.0.1:3000", "x-forwarded-host": "atlas.example, inner" };
  expect(of({ ...headers, "x-forwarded-proto": "https" })).toBe("https://atlas.example");
});

test("a name that is none is not written into a page", () => {
  for (const host of ['a"><script>', "a b", "evil/..", ""])
    expect(of({ "x-forwarded-host": host, host: "atlas.example" })).toBe("http://atlas.example");
});

test("the variable goes before all, without its last slash", () => {
  vi.stubEnv("STANCE_ATLAS_ORIGIN", "https://atlas.example/");
  expect(of({ host: "other" })).toBe("https://atlas.example");
});
