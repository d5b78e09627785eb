import { existsSync } from "node:fs";
import { run, StepError, say } from "./run.mjs";

const PLACES = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of a Chromium on this machine, or null. `CHROMIUM_PATH` comes first. */
const findBrowser = () => PLACES.find((path) => path && existsSync(path)) ?? null;

/**
 * Path of a Chromium for the browser tests; installs Debian's where that is allowed.
 * @throws {StepError} saying what to do by hand where it is not.
 */
export async function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  const help =
    "The browser tests need Chromium. Install it (Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH to one.";
  if (!existsSync("/usr/bin/apt-get")) throw new StepError(help);
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, "apt-get", ...args];
    return run(command, rest, { check: false, env: { DEBIAN_FRONTEND: "noninteractive" } });
  };
  say("Installing Debian's Chromium for the browser tests (apt-get) …");
  try {
    await apt("update", "-q");
    const code = await apt(
      "install",
      "-y",
      "-q",
      "--no-install-recommends",
      "chromium-headless-shell",
    );
    if (code !== 0) await apt("install", "-y", "-q", "--no-install-recommends", "chromium");
  } catch (error) {
    throw new StepError(`${help} (${error.message})`);
  }
  const installed = findBrowser();
  if (!installed) throw new StepError(help);
  return installed;
}
