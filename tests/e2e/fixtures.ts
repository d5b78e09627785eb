import { test as base, expect } from "@playwright/test";
import { watchFaults } from "./faults";
import { type Files, type OwnServer, startServer } from "./own-server";

interface Fixtures {
  /** Faults that a test is about, and so does not fail on. */
  readonly expectedFaults: readonly RegExp[];
  /** Origins that pages may ask: the app's, and those of the test's own servers. */
  readonly origins: Set<string>;
  /** Starts a server over documents of the test's own; it ends with the test. */
  readonly serve: (files: Files, settings?: Readonly<Record<string, string>>) => Promise<OwnServer>;
}

/** A test that fails on anything that goes wrong in a page, whatever else it looks at. */
export const test = base.extend<Fixtures>({
  expectedFaults: [[], { option: true }],
  origins: async ({ baseURL }, use) => {
    await use(new Set(baseURL ? [new URL(baseURL).origin] : []));
  },
  context: async ({ context, origins, expectedFaults }, use) => {
    const faults = watchFaults(context, origins);
    await use(context);
    const unexpected = faults.filter((fault) => !expectedFaults.some((one) => one.test(fault)));
    expect(unexpected, "nothing goes wrong in the page").toEqual([]);
  },
  serve: async ({ context, origins }, use) => {
    const started: OwnServer[] = [];
    await use(async (files, settings) => {
      const server = await startServer(files, settings);
      started.push(server);
      origins.add(new URL(server.url).origin);
      return server;
    });
    // What a page still loads must not fail for the end of its server.
    for (const page of context.pages()) await page.goto("about:blank");
    await Promise.all(started.map(({ stop }) => stop()));
  },
});

export { expect };
