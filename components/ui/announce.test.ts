import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { announce, onAnnounced } from "./announce";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("of what is said in one moment the last is heard, once", () => {
  const heard: string[] = [];
  const stop = onAnnounced((text) => heard.push(text));
  announce("one");
  announce("two");
  vi.runAllTimers();
  announce("three");
  vi.runAllTimers();
  expect(heard).toEqual(["two", "three"]);
  stop();
});

test("nobody hears what is said after the end", () => {
  const heard: string[] = [];
  onAnnounced((text) => heard.push(text))();
  announce("one");
  vi.runAllTimers();
  expect(heard).toEqual([]);
});
