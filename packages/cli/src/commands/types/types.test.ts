import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runCli } from "../../testing/run-cli.ts";

// In this source tree the generated declarations lie in the package's folder.
const shellsDir = fileURLToPath(new URL("../../../shells", import.meta.url));

test("prints the declarations of the bridge, and nothing else", async () => {
  const { exitCode, stdout, stderr } = await runCli("/", ["types"], { shellsDir });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain("export interface PakePlusApi {");
  expect(stdout.trimEnd().endsWith("}")).toBe(true);
});
