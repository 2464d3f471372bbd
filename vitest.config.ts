import { defineConfig } from "vitest/config";

/** `unit` needs nothing but Node; `e2e` needs the system packages that `npm test` installs. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          // No module of ours has state, so the files of a worker may share them: three times quicker.
          isolate: false,
          include: [
            "packages/**/*.test.{ts,tsx}",
            "cloud/**/*.test.ts",
            "shells/**/*.test.ts",
            "tools/**/*.test.ts",
            "examples/**/*.test.js",
          ],
          exclude: ["**/node_modules/**", "**/*.system.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: [
            "testing/**/*.test.ts",
            "packages/**/*.system.test.ts",
            "cloud/**/*.system.test.ts",
            "shells/**/*.system.test.ts",
            "tools/**/*.system.test.ts",
          ],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
