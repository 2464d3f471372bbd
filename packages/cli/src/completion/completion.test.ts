import { spawnSync } from "node:child_process";
import { FORMATS_OF_TARGET, IMPORT_KINDS, TARGETS } from "@pakeplus/core";
import { describe, expect, test } from "vitest";
import type { Command } from "../command-line/command.ts";
import { COMMANDS } from "../commands.ts";
import { runCli } from "../testing/run-cli.ts";
import { tempFolder } from "../testing/temp-folder.ts";
import { completableCommands } from "./completable.ts";
import { renderBash } from "./render-bash.ts";
import { renderFish } from "./render-fish.ts";
import { renderZsh } from "./render-zsh.ts";

/** What bash offers for a command line whose last word is being typed. */
function offeredByBash(words: readonly string[], cwd = "/"): string[] {
  const script = `${renderBash(completableCommands(COMMANDS))}
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_pakeplus
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync("bash", ["--norc", "-c", script, "bash", "pakeplus", ...words], {
    cwd,
    encoding: "utf8",
    timeout: 10_000,
  });
  expect(stderr).toBe("");
  return stdout.split("\n").filter((line) => line !== "");
}

describe("bash", () => {
  test("commands and first options", () => {
    expect(offeredByBash([""])).toEqual([...COMMANDS.map(({ name }) => name), "--help", "--version"]);
    expect(offeredByBash(["ver"])).toEqual(["verify"]);
    expect(offeredByBash(["--v"])).toEqual(["--version"]);
  });

  test("options of the command", () => {
    expect(offeredByBash(["build", "--f"])).toEqual(["--format"]);
    expect(offeredByBash(["verify", "--"])).toEqual(["--json", "--quiet", "--no-color", "--help"]);
    expect(offeredByBash(["nonsense", "--"])).toEqual([]);
  });

  test("given words, also joined by commas and after =", () => {
    expect(offeredByBash(["build", "--format", ""])).toEqual(["deb", "rpm", "tar.gz"]);
    expect(offeredByBash(["build", "--format", "deb,r"])).toEqual(["deb,rpm"]);
    expect(offeredByBash(["build", "--format", "=", "t"])).toEqual(["tar.gz"]);
    expect(offeredByBash(["build", "--format", "="])).toEqual(["deb", "rpm", "tar.gz"]);
    expect(offeredByBash(["import", "--from", "na"])).toEqual(["nativefier"]);
    expect(offeredByBash(["completion", ""])).toEqual(["bash", "zsh", "fish"]);
    expect(offeredByBash(["help", "pre"])).toEqual(["preview"]);
    expect(offeredByBash(["build", "--name", ""])).toEqual([]);
  });

  test("files and folders, with odd names", () => {
    const dir = tempFolder({ "my $1 *.deb": "", "folder a/x": "" });
    expect(offeredByBash(["verify", "my"], dir)).toEqual(["my $1 *.deb"]);
    expect(offeredByBash(["build", "--out", ""], dir)).toEqual(["folder a"]);
    expect(offeredByBash(["import", "--", "pake", "fo"], dir)).toEqual(["folder a"]);
  });

  test("the script registers itself", () => {
    const script = renderBash(completableCommands(COMMANDS));
    const { stdout } = spawnSync("bash", ["--norc", "-c", `${script}\ncomplete -p pakeplus`], {
      encoding: "utf8",
      timeout: 10_000,
    });
    expect(stdout).toBe("complete -F _pakeplus pakeplus\n");
  });
});

test("words of the table cannot break out of a script", () => {
  const hostile: Command = {
    name: "odd",
    summary: 'It\'s [a] "test": $(touch x) `y` \\',
    arguments: [{ name: "it", about: "x", required: false, choices: ["a"] }],
    options: { name: { kind: "text", value: "A:B", about: "It's [1]: $HOME \\" } },
    examples: [],
    run: () => Promise.reject(new Error("not run here")),
  };
  const commands = completableCommands([hostile]);
  const bash = spawnSync("bash", ["-n"], { input: renderBash(commands), encoding: "utf8", timeout: 10_000 });
  expect(bash.stderr).toBe("");
  expect(renderZsh(commands)).toContain(String.raw`'odd:It'\''s \[a\] "test"\: $(touch x) ${"`y`"} \\'`);
  expect(renderFish(commands)).toContain(String.raw`-d 'It\'s [1]: $HOME \\'`);
});

test("every option of every command is in every script", () => {
  const commands = completableCommands(COMMANDS);
  const [bash, zsh, fish] = [renderBash(commands), renderZsh(commands), renderFish(commands)];
  for (const { name, options } of commands) {
    for (const option of options) {
      expect(bash).toContain(`--${option.name}`);
      expect(zsh).toContain(`--${option.name}${option.takesValue ? "=" : ""}[`);
      expect(fish).toContain(`'__pakeplus_in ${name}' -l ${option.name}`);
    }
  }
});

function choicesOf(command: string, option: string): readonly string[] | undefined {
  return COMMANDS.find(({ name }) => name === command)?.options[option]?.choices;
}

test("words that the table writes out are those of core", () => {
  expect(choicesOf("build", "format")).toEqual(FORMATS_OF_TARGET.linux);
  expect(choicesOf("check", "target")).toEqual(TARGETS);
  expect(choicesOf("import", "from")).toEqual(IMPORT_KINDS);
});

test("the command prints the script or names what was meant", async () => {
  const { exitCode, stdout } = await runCli("/", ["completion", "fish"]);
  expect([exitCode, stdout]).toEqual([0, renderFish(completableCommands(COMMANDS))]);
  const wrong = await runCli("/", ["completion", "zhs"]);
  expect([wrong.exitCode, wrong.stderr.includes("Did you mean zsh?")]).toEqual([2, true]);
  expect((await runCli("/", ["completion"])).exitCode).toBe(2);
});
