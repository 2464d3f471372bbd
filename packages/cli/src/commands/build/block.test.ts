import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { runCli, webProject } from "../../testing/run-cli.ts";

const LIST = "! my list\n||ads.example^\nnews.example##.banner\n/ad[0-9]/\nnews.example##+js(x)\n";

const definition = (block: object): string =>
  JSON.stringify({ id: "com.example.a", name: "A", source: { dir: "web" }, block });

/** Text of one file of an uncompressed tar (POSIX.1-1988: size in octal at 124, content from 512). */
function fileInTar(tar: Buffer, name: string): string {
  for (let at = 0; at < tar.length;) {
    const path = tar.toString("utf8", at, tar.indexOf(0, at));
    const size = Number.parseInt(tar.toString("latin1", at + 124, at + 135), 8) || 0;
    if (path.endsWith(`/${name}`)) return tar.toString("utf8", at + 512, at + 512 + size);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`There is no ${name}.`);
}

test("a package brings the compiled rules, named by their digest", async () => {
  const dir = webProject({
    "pakeplus.json": definition({ hosts: ["tracker.example"], lists: ["list.txt"] }),
    "list.txt": LIST,
  });
  const events = join(dir, "events.ndjson");
  const built = await runCli(dir, ["build", "--format", "tar.gz", "--events", events]);
  expect(built.exitCode).toBe(0);
  expect(built.stderr).toContain(
    "Content blocking has 3 rules; 2 lines were skipped: regular expressions (1), scripts for pages (1).",
  );
  expect(readFileSync(events, "utf8")).not.toContain("url-filter");

  const file = join(dir, built.stdout.trim());
  const tar = gunzipSync(readFileSync(file));
  const rules = fileInTar(tar, "block.json");
  expect(JSON.parse(rules)).toHaveLength(5);
  const { block } = JSON.parse(fileInTar(tar, "app.json")) as { block: unknown };
  const sha256 = createHash("sha256").update(rules).digest("hex");
  expect(block).toEqual({ file: "block.json", sha256 });
  expect(fileInTar(tar, "manifest.json")).toContain(sha256);
  expect(await runCli(dir, ["verify", file])).toMatchObject({ exitCode: 0 });
});

test("an app that blocks nothing brings no rules", async () => {
  const dir = webProject({ "pakeplus.json": definition({}) });
  const { stdout } = await runCli(dir, ["build", "--format", "tar.gz"]);
  const tar = gunzipSync(readFileSync(join(dir, stdout.trim())));
  expect(() => fileInTar(tar, "block.json")).toThrow("There is no block.json.");
});
