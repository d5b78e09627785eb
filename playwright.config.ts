import { defineConfig } from "@playwright/test";

const PORT = Number(process.env.E2E_PORT ?? 3417);

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // On a machine that others use as well a test may come too late once; a fault fails every time. What passed
  // only when tried again is told as flaky.
  retries: process.env.CI === undefined ? 0 : 2,
  timeout: 30_000,
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium-headless-shell",
      // Chromium's own calls home would fail, or leave the machine; root needs --no-sandbox.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    // Taking a trace makes the suite a third slower: ask for one with --trace.
    screenshot: "only-on-failure",
  },
  webServer: {
    command: "node scripts/serve.mjs",
    url: `http://localhost:${PORT}/api/documents`,
    reuseExistingServer: false,
    env: {
      PORT: String(PORT),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // The tests' own: the project's history is of what its owner served.
      STANCE_ATLAS_HISTORY: "test-results/history",
    },
  },
});
