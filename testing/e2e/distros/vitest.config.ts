import { defineConfig } from "vitest/config";

/** `npm run test:distros`: long, and the only tests that need a Debian mirror. */
export default defineConfig({
  test: {
    name: "distros",
    include: ["testing/e2e/distros/*.distros.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    fileParallelism: false,
  },
});
