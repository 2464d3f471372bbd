import { AppError } from "@pakeplus/core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder } from "../testing/temp-folder.ts";
import { createLog } from "./log.ts";

function open(env: Readonly<Record<string, string>> = {}) {
  let text = "";
  const log = createLog({ env, write: (more) => (text += more) });
  return { log, text: () => text };
}

test("no name of an app is a command", () => {
  const { log, text } = open();
  for (const name of ["::set-env name=A::b", "  ::add-mask::a", "##[group]x", "a\n::error::b", "plain"])
    log.say(name);
  expect(text()).toBe("> ::set-env name=A::b\n>   ::add-mask::a\n> ##[group]x\na ::error::b\nplain\n");
});

test("a failure is one annotation with all that a person needs", () => {
  const { log, text } = open();
  log.failure(new AppError("SHELL_MISSING", "100% gone.", { reason: "It is\nnot here.", hint: "Look." }));
  expect(text()).toBe("::error::100%25 gone.%0AIt is%0Anot here.%0ALook.%0ASHELL_MISSING\n");
});

test("a group ends also when its work fails", async () => {
  const { log, text } = open();
  await expect(log.group("One", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(text()).toBe("::group::One\n::endgroup::\n");
});

test("an output of several lines is one value, whatever stands in it", () => {
  const file = join(tempFolder(), "output");
  open({ GITHUB_OUTPUT: file }).log.output("sums", "a  b\nEOF\nname=value\n");
  const [, end = "", value] = /^sums<<(\S+)\n([\s\S]*?)\n\1\n$/u.exec(readFileSync(file, "utf8")) ?? [];
  expect(end.length).toBeGreaterThan(30);
  expect(value).toBe("a  b\nEOF\nname=value");
  open().log.output("sums", "nowhere");
});

test("the summary goes where the runner wants it, and nowhere without a runner", () => {
  const file = join(tempFolder(), "summary.md");
  open({ GITHUB_STEP_SUMMARY: file }).log.summary("# One");
  open().log.summary("# Two");
  expect(readFileSync(file, "utf8")).toBe("# One\n");
});
