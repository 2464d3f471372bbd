import { describe, expect, test } from "vitest";
import { parseCommandLine } from "./command-line.ts";

describe("the words behind an app's program", () => {
  test("are addresses, files and options in any order", () => {
    expect(parseCommandLine([])).toEqual({ kind: "run", profile: null, autostart: false, rest: [] });
    expect(
      parseCommandLine(["https://a.example/", "--profile", "Büro 2", "--autostart", "file:///x"]),
    ).toEqual({
      kind: "run",
      profile: "Büro 2",
      autostart: true,
      rest: ["https://a.example/", "file:///x"],
    });
    expect(parseCommandLine(["--profile=a=b"])).toMatchObject({ profile: "a=b" });
    expect(parseCommandLine(["--profile", "--help"])).toMatchObject({ profile: "--help" });
    expect(parseCommandLine(["--", "--help", "-x"])).toMatchObject({ rest: ["--help", "-x"] });
  });

  test.each([
    [["--help"], { kind: "help" }],
    [["-h", "--wrong"], { kind: "help" }],
    [["--version"], { kind: "version" }],
    [["--wrong"], { kind: "unknown", option: "--wrong" }],
    [["https://a.example/", "-x"], { kind: "unknown", option: "-x" }],
    [["--autostart=yes"], { kind: "unknown", option: "--autostart=yes" }],
    [["--profile"], { kind: "incomplete", option: "--profile" }],
  ])("%j is %j", (args, expected) => {
    expect(parseCommandLine(args)).toEqual(expected);
  });
});
