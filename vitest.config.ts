import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  test: {
    include: [
      "{app,components,lib,scripts,data,tests,train}/**/*.test.ts",
      "{app,components,lib}/**/*.test.tsx",
    ],
    environment: "node",
    testTimeout: 20_000,
  },
});
