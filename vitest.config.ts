import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [
      "{app,components,lib,scripts,data,tests,train}/**/*.test.ts",
      "{app,components,lib}/**/*.test.tsx",
    ],
    environment: "node",
    // Class names as they are written, so that a snapshot of markup can be read.
    css: { modules: { classNameStrategy: "non-scoped" } },
    testTimeout: 20_000,
    // The parser's model and the borders are then loaded once for all files of a worker: half the time.
    isolate: false,
  },
});
