import { describe, expect, test } from "vitest";
import { written } from "../testing/written.ts";
import { checkDefinition } from "./parse.ts";
import type { WrittenDefinition } from "./schema.ts";

const issues = (changes: Partial<WrittenDefinition>): string[] =>
  checkDefinition(written(changes)).issues.map(({ path, code }) => `${path} ${code}`);

describe("rules between keys", () => {
  test.each<[string, Partial<WrittenDefinition>, string[]]>([
    ["limits crossed", { window: { minHeight: 900, maxHeight: 800 } }, ["window.minHeight conflict"]],
    ["too small", { window: { width: 300, minWidth: 400 } }, ["window.width conflict"]],
    ["too large", { window: { height: 900, maxHeight: 800 } }, ["window.height conflict"]],
    ["default size gives way", { window: { maxWidth: 800, minHeight: 900 } }, []],
    [
      "the address of bundled content",
      { source: { url: "http://app.localhost/x" } },
      ["source.url conflict"],
    ],
    ["device as a slug", { slug: "nul" }, ["slug conflict"]],
    ["half a place", { window: { y: 5 } }, ["window.y conflict"]],
    [
      "top and bottom",
      { window: { alwaysOnTop: true, alwaysOnBottom: true } },
      ["window.alwaysOnBottom conflict"],
    ],
    ["hidden for ever", { window: { startHidden: true } }, ["window.startHidden conflict"]],
    ["no such host", { source: { url: "http://256.1.1.1" } }, ["source.url bad-format"]],
    [
      "bad rule",
      { navigation: { rules: [{ match: "a*b", open: "app" }] } },
      ["navigation.rules.0.match link-rule"],
    ],
    ["sign-in without return", { signIn: { mode: "system" } }, ["signIn.mode conflict"]],
    [
      "sign-in whose return nobody takes",
      { signIn: { mode: "system" }, links: { schemes: ["notes"] } },
      ["signIn.mode conflict"],
    ],
    [
      "sign-in with a page for the return",
      { signIn: { mode: "system" }, links: { schemes: ["notes"], handler: "/in?%s" } },
      [],
    ],
    [
      "sign-in with a listener for the return",
      {
        signIn: { mode: "system" },
        links: { schemes: ["notes"] },
        capabilities: [{ origin: "https://a.example", allow: ["app"] }],
      },
      [],
    ],
    [
      "sign-in that takes the whole app away",
      {
        source: { url: "https://App.example.com/" },
        signIn: { mode: "system", hosts: ["sso.example.com", "app.EXAMPLE.com"] },
        links: { schemes: ["notes"], handler: "/in?%s" },
      },
      ["signIn.hosts.1 conflict"],
    ],
    ["nothing to inject", { inject: [{ when: "end" }] }, ["inject.0 conflict"]],
    ["two things to inject", { inject: [{ css: "a.css" }, { css: "a", js: "b" }] }, ["inject.1 conflict"]],
    [
      "files for a site",
      { source: { url: "https://example.com" }, capabilities: [{ origin: "self", allow: ["files"] }] },
      ["capabilities.0.allow conflict"],
    ],
    [
      "files for another origin",
      { capabilities: [{ origin: "https://a.example", allow: ["files"] }] },
      ["capabilities.0.allow conflict"],
    ],
    [
      "files for an isolated script on a site",
      {
        source: { url: "https://example.com" },
        capabilities: [{ origin: "self", allow: ["files"], world: "isolated" }],
      },
      [],
    ],
    [
      "run without commands",
      { capabilities: [{ origin: "self", allow: ["run"] }] },
      ["capabilities.0.allow conflict"],
    ],
    [
      "commands without run",
      { capabilities: [{ origin: "self", allow: ["app"], commands: { ls: { program: "ls" } } }] },
      ["capabilities.0.commands conflict"],
    ],
    [
      "bad pattern",
      {
        capabilities: [
          {
            origin: "self",
            allow: ["run"],
            commands: { ls: { program: "ls", args: ["-l", { pattern: "(" }] } },
          },
        ],
      },
      ["capabilities.0.commands.ls.args.1.pattern bad-format"],
    ],
    ...["git", "/opt/a/b", "C:\\\\Tools\\\\b.exe"].map(
      (program): [string, Partial<WrittenDefinition>, string[]] => [
        `program ${program}`,
        { capabilities: [{ origin: "self", allow: ["run"], commands: { a: { program } } }] },
        [],
      ],
    ),
    [
      "program by a relative path",
      { capabilities: [{ origin: "self", allow: ["run"], commands: { a: { program: "./bin/a" } } }] },
      ["capabilities.0.commands.a.program conflict"],
    ],
    [
      "powers over plain http",
      { source: { url: "http://example.com" }, capabilities: [{ origin: "self", allow: ["app"] }] },
      ["capabilities.0.origin conflict"],
    ],
    [
      "powers on this computer",
      { source: { url: "http://localhost:5173" }, capabilities: [{ origin: "self", allow: ["app"] }] },
      [],
    ],
    [
      "origin twice",
      {
        capabilities: [
          { origin: "self", allow: ["app"] },
          { origin: "self", allow: ["open"] },
        ],
      },
      ["capabilities.1.origin conflict"],
    ],
    [
      "cors for a site",
      { source: { url: "https://example.com" }, network: { cors: ["https://a.example"] } },
      ["network.cors conflict"],
    ],
    ["scheme of the system", { links: { schemes: ["notes", "mailto"] } }, ["links.schemes.1 conflict"]],
    ["fork of nothing", { publish: { strategy: "fork" } }, ["publish.strategy conflict"]],
    ["template without fork", { publish: { template: "a/b" } }, ["publish.template conflict"]],
  ])("%s", (_, changes, expected) => {
    expect(issues(changes)).toEqual(expected);
  });

  test("hold for a platform's changes as well, and are named there", () => {
    const changes = { window: { maxWidth: 800 }, platforms: { linux: { window: { minWidth: 900 } } } };
    expect(issues(changes)).toEqual(["platforms.linux.window.minWidth conflict"]);
  });

  test("a fault of the definition itself is not repeated for each platform", () => {
    const changes = { window: { minWidth: 900, maxWidth: 800 }, platforms: { linux: {}, ios: {} } };
    expect(issues(changes)).toEqual(["window.minWidth conflict"]);
  });
});
