import type { BrowserContext } from "@playwright/test";

/** Chromium reports a request that a navigation or a closed page cut short as failed, too. */
const CUT_SHORT = "net::ERR_ABORTED";
const IN_THE_PAGE = ["data:", "blob:", "about:"];

/**
 * Writes down whatever goes wrong in any page of the context: console errors and warnings, uncaught
 * errors, failed requests, and requests to an origin that is not in `origins`.
 */
export function watchFaults(context: BrowserContext, origins: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  context.on("console", (message) => {
    const type = message.type();
    if (type !== "error" && type !== "warning") return;
    faults.push(`console ${type}: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "no reason";
    if (reason !== CUT_SHORT) faults.push(`request failed: ${request.url()}: ${reason}`);
  });
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!IN_THE_PAGE.includes(protocol) && !origins.has(origin))
      faults.push(`request to another origin: ${request.url()}`);
  });
  return faults;
}
