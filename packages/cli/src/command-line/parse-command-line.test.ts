import { AppError } from "@pakeplus/core";
import { expect, test } from "vitest";
import { buildCommand } from "../commands/build/command.ts";
import { COMMANDS } from "../commands.ts";
import { parseCommandLine } from "./parse-command-line.ts";

function usageError(argv: readonly string[]): AppError {
  try {
    parseCommandLine(buildCommand, argv);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("expected a usage error");
}

test("every option of the table is there", () => {
  const { options } = parseCommandLine(buildCommand, []);
  expect(options).toEqual({
    target: [],
    format: [],
    out: null,
    name: null,
    id: null,
    icon: null,
    "app-version": null,
    set: [],
    events: null,
    "accept-data-loss": false,
    json: false,
    quiet: false,
    "no-color": false,
    help: false,
  });
});

test("values in every form", () => {
  const parsed = parseCommandLine(buildCommand, [
    "my site",
    "--format",
    "deb, rpm",
    "--format=tar.gz",
    "--set",
    "a=1,2",
    "--set",
    "b=x",
    "--app-version",
    "1.0.0-beta",
    "--name=--odd",
    "--no-color",
    "--json",
  ]);
  expect(parsed.arguments).toEqual(["my site"]);
  expect(parsed.options).toMatchObject({
    format: ["deb", "rpm", "tar.gz"],
    set: ["a=1,2", "b=x"],
    "app-version": "1.0.0-beta",
    name: "--odd",
    "no-color": true,
    json: true,
  });
});

test("what comes after -- is no option", () => {
  expect(parseCommandLine(buildCommand, ["--", "--json"]).arguments).toEqual(["--json"]);
});

test("mistakes name what was probably meant", () => {
  expect(usageError(["--fromat", "deb"]).hint).toContain("Did you mean --format?");
  expect(usageError(["--out"]).message).toBe("Option '--out <DIR>' argument missing.");
  expect(usageError(["a", "b"]).message).toContain("Expected 1 argument but got 2");
  expect(usageError(["-x"]).code).toBe("USAGE_INVALID");
});

test("every command has a summary, examples and options that are explained", () => {
  for (const { name, summary, examples, options } of COMMANDS) {
    expect([name, summary.endsWith(".")]).toEqual([name, false]);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(example.command).toMatch(new RegExp(`^pakeplus ${name}\\b`));
    for (const option of Object.values(options)) expect(option.about).not.toBe("");
  }
});
