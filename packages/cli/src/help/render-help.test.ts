import { expect, test } from "vitest";
import { verifyCommand } from "../commands/verify/command.ts";
import { runCli } from "../testing/run-cli.ts";
import { renderCommandHelp } from "./render-help.ts";
import { renderCliReference } from "./render-reference.ts";

test("no argument shows the help", async () => {
  const bare = await runCli("/", []);
  expect(bare.exitCode).toBe(0);
  expect(bare.stderr).toBe("");
  expect(bare.stdout).toMatchInlineSnapshot(`
    "PakePlus turns any website or web folder into real apps.

    Usage: pakeplus <command>

    Commands:
      studio      Describe, see, build and hand out apps in the browser
      init        Write a pakeplus.json for a website or web folder
      import      Move a project of the older PakePlus, Pake or nativefier here
      check       Say beforehand what will and will not work as an app
      build       Make installable apps from a website or web folder
      preview     Show the app in the real shell, always with the newest files
      inspect     Show what is inside a package that PakePlus built
      verify      Check that a package that PakePlus built is undamaged
      token       Store, test, show or remove the GitHub token
      publish     Build in your own GitHub account and release the packages there
      runs        List the builds on GitHub, or follow one
      logs        Show the log of a build on GitHub
      cancel      Stop a build on GitHub
      rerun       Run what failed in a build on GitHub once more
      report      Report a failed build, after showing the exact text
      releases    List what was released from the build repository, or copy it to a public one
      download    Download the packages of a release and check them
      repo        Set up the build repository, show what it holds, or remove an app from it
      shells      Show what apps are made with, and prove that it is made from its sources
      doctor      Check what this computer has for building and running apps
      types       Print the types of window.pakeplus for an editor
      completion  Print a script that completes pakeplus in a shell
      help        Show the help, or that of a command

    Options:
      --help     Show this help, or that of a command
      --version  Show the version

    Examples:
      pakeplus build https://example.com --name Example
      pakeplus build my-site --out out

    stdout is data, stderr is talk. Exit codes: 0 done, 1 failed, 2 usage or definition,
    3 local tool missing, 4 GitHub, 70 our fault, 130 cancelled.
    "
  `);
  expect((await runCli("/", ["--help"])).stdout).toBe(bare.stdout);
  expect((await runCli("/", ["help"])).stdout).toBe(bare.stdout);
});

test("help of a command, in each way to ask for it", async () => {
  const text = renderCommandHelp(verifyCommand);
  expect(text).toMatchInlineSnapshot(`
    "Check that a package that PakePlus built is undamaged.

    Usage: pakeplus verify <file> [options]

    Arguments:
      file  A .deb, .rpm or .tar.gz

    Options:
      --json      Print one JSON value on stdout, also for errors
      --quiet     Say nothing but errors
      --no-color  No colours; NO_COLOR in the environment does the same
      --help      Show this help

    Examples:
      pakeplus verify out/notes-1.0.0-1.noarch.rpm
          Names the first damaged file
    "
  `);
  for (const argv of [
    ["verify", "--help"],
    ["verify", "-h"],
    ["help", "verify"],
    ["verify", "x", "--help"],
  ]) {
    expect(await runCli("/", argv)).toEqual({ exitCode: 0, stdout: text, stderr: "" });
  }
});

test("the reference holds every command and option", () => {
  const page = renderCliReference();
  for (const word of [
    "## init",
    "## build",
    "## doctor",
    "`--set KEY=VALUE`",
    "`--json`",
    "PAKEPLUS_LINUX_SHELL",
  ]) {
    expect(page).toContain(word);
  }
});
