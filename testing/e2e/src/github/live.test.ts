import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../harness/cli.ts";
import { run } from "../harness/process.ts";
import { openGitHub } from "./harness/github-desk.ts";

const LIVE = `ghp_${"l".repeat(36)}`;
const TSX = join(ROOT, "node_modules/.bin/tsx");

const live = async (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  run(TSX, [join(ROOT, "tools/live-test/main.ts"), ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...env },
    cwd: ROOT,
    deadline: 120_000,
  });

test("the live test without a token says what it would do and is not green", async () => {
  const { code, stdout } = await live({});
  expect(code).toBe(2);
  expect(stdout).toContain("PAKEPLUS_LIVE_TOKEN holds no token");
  expect(stdout).toContain("  - whether an answer 304 really costs nothing");
});

test("the live test goes its whole way with the emulator, and cleans up also when it fails", async () => {
  const emulator = await openGitHub();
  emulator.addToken({ token: LIVE, login: "octo", scopes: ["repo", "workflow", "delete_repo"] });
  const { code, stdout } = await live({ PAKEPLUS_LIVE_TOKEN: LIVE }, "--github-url", emulator.url);
  expect(code, stdout).toBe(0);
  expect(stdout).toMatch(/^release {5}made with the tag live-v1\.0\.0$/mu);
  expect(stdout).toMatch(/^log {9}read, and it is the run's$/mu);
  expect(stdout).toMatch(/^atomic {6}(?!it was taken)\S/mu);
  expect(stdout).toMatch(/^description no difference$/mu);
  expect(stdout).not.toContain(LIVE);
  expect(Number(/^(\d+) requests$/mu.exec(stdout)?.[1])).toBeLessThan(30);
  expect(emulator.state.repositories.size).toBe(0);

  const line = "GET /repos/octo/";
  emulator.faults.push({ request: `${line}*`, times: 99, kind: "status", status: 404 });
  const failed = await live({ PAKEPLUS_LIVE_TOKEN: LIVE }, "--github-url", emulator.url);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toContain("not observed: whether the log");
  expect(emulator.state.repositories.size).toBe(0);

  emulator.faults.length = 0;
  emulator.addToken({ token: LIVE, login: "octo", scopes: ["repo", "workflow"] });
  const left = await live({ PAKEPLUS_LIVE_TOKEN: LIVE }, "--github-url", emulator.url);
  expect(left.code).toBe(1);
  expect(left.stdout).toMatch(/do it by hand: http\S+\/settings/u);
  expect(emulator.violations).toEqual([]);
});
