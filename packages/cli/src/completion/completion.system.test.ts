import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "../commands.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { completableCommands } from "./completable.ts";
import { renderFish } from "./render-fish.ts";
import { renderZsh } from "./render-zsh.ts";

const commands = completableCommands(COMMANDS);

function output(program: string, args: readonly string[], cwd: string): string {
  const { stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: "utf8",
    timeout: 60_000,
    env: { PATH: process.env["PATH"], HOME: cwd, TERM: "dumb", LANG: "C.UTF-8" },
  });
  if (error !== undefined) throw error;
  expect(stderr).toBe("");
  return stdout;
}

/** What fish offers for a command line. */
function offered(line: string, files: Readonly<Record<string, string>> = {}): string[] {
  const dir = tempFolder(files);
  writeFileSync(join(dir, "pakeplus.fish"), renderFish(commands));
  const script = 'source pakeplus.fish; complete -C "$argv[1]"';
  const lines = output("fish", ["--no-config", "-c", script, line], dir).split("\n");
  return lines.map((row) => row.split("\t")[0] ?? "").filter((word) => word !== "");
}

const SOURCED = "autoload -Uz compinit; compinit -u -D; source ./_pakeplus";
const IN_FPATH = "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D";

/** Types a line and Tab into an interactive zsh and gives what then stands there, between angle brackets. */
function completed(line: string, files: Readonly<Record<string, string>> = {}, load = SOURCED): string {
  const dir = tempFolder({
    ...files,
    _pakeplus: renderZsh(commands),
    "setup.zsh": `PROMPT= RPS1=
unsetopt zle_bracketed_paste
${load}
finish() { print -r -- "<$BUFFER>" > typed; exit 0 }
zle -N finish
bindkey '^X' finish
print ready`,
    "drive.zsh": String.raw`zmodload zsh/zpty
zpty shell 'zsh -f -i'
zpty -w shell 'source ./setup.zsh'
zpty -r -m shell before '*ready*'
zpty -n -w shell "$1"$'\t\x18'
zpty -r shell after '*never*'
cat typed`,
  });
  return output("zsh", ["-f", "drive.zsh", line], dir).trim();
}

describe("fish", () => {
  test("commands, options and given words", () => {
    expect(offered("pakeplus ").toSorted()).toEqual(COMMANDS.map(({ name }) => name).toSorted());
    expect(offered("pakeplus build --f")).toEqual(["--format"]);
    expect(offered("pakeplus build --format ")).toEqual(["deb", "rpm", "tar.gz"]);
    expect(offered("pakeplus build --format deb,r")).toEqual(["deb,rpm"]);
    expect(offered("pakeplus build --format=t")).toEqual(["--format=tar.gz"]);
    expect(offered("pakeplus completion ").toSorted()).toEqual(["bash", "fish", "zsh"]);
    expect(offered("pakeplus help pre")).toEqual(["preview"]);
    expect(offered("pakeplus import --from n")).toEqual(["nativefier"]);
  });

  test("files and folders", () => {
    const files = { "an app.deb": "", "folder/x": "" };
    expect(offered("pakeplus verify a", files)).toEqual(["an app.deb"]);
    expect(offered("pakeplus build --out f", files)).toEqual(["folder/"]);
    expect(offered("pakeplus build --events a", files)).toEqual(["an app.deb"]);
    expect(offered("pakeplus build --name a", files)).toEqual([]);
  });
});

describe("zsh", () => {
  // The comma after a word of a list goes away when a space is typed.
  test.each([
    ["pakeplus verif", "<pakeplus verify >"],
    ["pakeplus build --forma", "<pakeplus build --format=>"],
    ["pakeplus build --format rp", "<pakeplus build --format rpm,>"],
    ["pakeplus build --format=deb,rp", "<pakeplus build --format=deb,rpm,>"],
    ["pakeplus import --from na", "<pakeplus import --from nativefier >"],
    ["pakeplus completion fi", "<pakeplus completion fish >"],
    ["pakeplus help prev", "<pakeplus help preview >"],
  ])("%s", (line, buffer) => {
    expect(completed(line)).toBe(buffer);
  });

  test("from a folder of fpath", () => {
    expect(completed("pakeplus verif", {}, IN_FPATH)).toBe("<pakeplus verify >");
  });

  test("files and folders", () => {
    const files = { "an-app.deb": "", "a-folder/x": "" };
    expect(completed("pakeplus verify an", files)).toBe("<pakeplus verify an-app.deb >");
    expect(completed("pakeplus build --out a", files)).toBe("<pakeplus build --out a-folder/>");
  });
});
