import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, webProject as project } from "../../testing/run-cli.ts";

describe("bad input ends with a code, a hint and no output", () => {
  const cases: readonly {
    name: string;
    files?: Readonly<Record<string, string | Uint8Array>>;
    prepare?: (dir: string) => void;
    argv: readonly string[];
    code: string;
  }[] = [
    { name: "no index.html", files: { "d/a.txt": "" }, argv: ["d"], code: "SOURCE_ENTRY_MISSING" },
    { name: "empty folder", prepare: (dir) => mkdirSync(join(dir, "d")), argv: ["d"], code: "SOURCE_EMPTY" },
    {
      name: "unreadable file",
      files: { "d/index.html": "" },
      prepare: (dir) => execFileSync("mkfifo", [join(dir, "d/pipe")]),
      argv: ["d"],
      code: "SOURCE_UNREADABLE",
    },
    {
      name: "symlink leaving the folder",
      prepare: (dir) => symlinkSync("/etc", join(dir, "web/etc")),
      argv: ["web"],
      code: "SOURCE_LINK_ESCAPES",
    },
    { name: "not a URL", argv: ["not a url"], code: "SOURCE_NOT_FOUND" },
    { name: "ftp://", argv: ["ftp://example.com"], code: "SOURCE_URL_INVALID" },
    { name: "bad id", argv: ["web", "--id", "my app"], code: "DEFINITION_INVALID" },
    { name: "bad version", argv: ["web", "--app-version", "1.0"], code: "DEFINITION_INVALID" },
    {
      name: "unknown key",
      files: { "pakeplus.json": '{"id":"com.a.b","name":"A","source":{"dir":"web"},"windw":{}}' },
      argv: ["."],
      code: "DEFINITION_INVALID",
    },
    {
      name: "wrong type",
      files: { "pakeplus.json": '{"id":"com.a.b","name":3,"source":{"dir":"web"}}' },
      argv: ["."],
      code: "DEFINITION_INVALID",
    },
    { name: "not JSON", files: { "pakeplus.json": "{" }, argv: ["."], code: "DEFINITION_NOT_JSON" },
    {
      name: "damaged icon",
      files: { "i.png": "\u0089PNG broken" },
      argv: ["web", "--icon", "i.png"],
      code: "ICON_UNREADABLE",
    },
    { name: "missing icon", argv: ["web", "--icon", "gone.png"], code: "ICON_NOT_FOUND" },
    {
      name: "missing block list",
      files: {
        "pakeplus.json": '{"id":"com.a.b","name":"A","source":{"dir":"web"},"block":{"lists":["gone.txt"]}}',
      },
      argv: ["."],
      code: "BLOCK_LIST_UNREADABLE",
    },
    {
      name: "too many block rules",
      files: {
        "pakeplus.json": '{"id":"com.a.b","name":"A","source":{"dir":"web"},"block":{"lists":["hosts"]}}',
        hosts: Array.from({ length: 150_001 }, (_, index) => `0.0.0.0 h${index}.example\n`).join(""),
      },
      argv: ["."],
      code: "BLOCK_TOO_LARGE",
    },
    { name: "secret-like files", files: { "web/.env": "A=1" }, argv: ["web"], code: "SOURCE_SECRETS" },
    {
      name: "output folder not writable",
      files: { file: "" },
      argv: ["web", "--out", "file/out"],
      code: "OUTPUT_NOT_WRITABLE",
    },
    {
      name: "output that cannot exist",
      argv: ["web", "--out", "/proc/x/y"],
      code: "OUTPUT_NOT_WRITABLE",
    },
    { name: "output folder is the source", argv: ["web", "--out", "web"], code: "USAGE_INVALID" },
    { name: "unknown target", argv: ["web", "--target", "linus"], code: "TARGET_UNKNOWN" },
    { name: "unknown format", argv: ["web", "--format", "msi"], code: "TARGET_UNKNOWN" },
    {
      name: "target of later versions",
      argv: ["web", "--target", "windows-x64"],
      code: "TARGET_UNAVAILABLE",
    },
    { name: "unknown option", argv: ["web", "--ot", "x"], code: "USAGE_INVALID" },
    { name: "--set without a value", argv: ["web", "--set", "window.width"], code: "USAGE_INVALID" },
    { name: "unknown key in --set", argv: ["web", "--set", "window.widht=3"], code: "DEFINITION_INVALID" },
    {
      name: "a missing folder in the definition",
      files: { "pakeplus.json": '{"id":"com.a.b","name":"A","source":{"dir":"gone"}}' },
      argv: ["."],
      code: "SOURCE_NOT_FOUND",
    },
  ];

  test.each(cases)("$name", async ({ files = {}, prepare, argv, code }) => {
    const dir = project(files);
    prepare?.(dir);
    const result = await runCli(dir, ["build", ...argv, "--json"]);
    expect(result.exitCode).toBe(2);
    const { ok, error } = JSON.parse(result.stdout) as {
      ok: boolean;
      error: { code: string; message: string; hint?: string; docs: string };
    };
    expect([ok, error.code]).toEqual([false, code]);
    expect(error.hint ?? "").not.toBe("");
    expect(error.message.endsWith(".")).toBe(true);
    expect(`${error.message}${error.hint ?? ""}`).not.toMatch(/please|!/i);
    expect(existsSync(join(dir, "out"))).toBe(false);
    expect(result.stderr).toContain(code);
  });

  test("problems are shown in their place", async () => {
    const dir = project({
      "pakeplus.json":
        '{\n  "id": "com.a.b",\n  "name": "A",\n  "source": { "dir": "web" },\n  "window": { "widht": 3 }\n}\n',
    });
    const { stderr } = await runCli(dir, ["build"]);
    expect(stderr).toMatchInlineSnapshot(`
      "Error  pakeplus.json has one value that is not allowed.
        pakeplus.json:5:15  "widht" is not a key of "window". Did you mean "width"?
            4 |   "source": { "dir": "web" },
          > 5 |   "window": { "widht": 3 }
              |               ^
            6 | }
      → Correct what is listed and run the command again.
      DEFINITION_INVALID · docs/errors/definition-invalid.md
      "
    `);
  });

  test("a cancelled build leaves nothing and ends with 130", async () => {
    const dir = project();
    const stop = new AbortController();
    const clock = (): number => {
      if (existsSync(join(dir, "out"))) stop.abort();
      return 0;
    };
    const result = await runCli(dir, ["build", "web", "--json"], { signal: stop.signal, clock });
    expect(stop.signal.aborted).toBe(true);
    expect(result.exitCode).toBe(130);
    expect(existsSync(join(dir, "out"))).toBe(false);
  });

  test("an older package survives a build that fails", async () => {
    const dir = project({ "out/my-notes_1.0.0_all.deb": "old" });
    writeFileSync(join(dir, "web/.env"), "");
    expect((await runCli(dir, ["build", "web"])).exitCode).toBe(2);
    expect(readFileSync(join(dir, "out/my-notes_1.0.0_all.deb"), "utf8")).toBe("old");
  });

  test("no shell", async () => {
    const dir = project();
    const { exitCode, stderr } = await runCli(dir, ["build", "web"], { env: {} });
    expect(exitCode).toBe(3);
    expect(stderr).toContain("SHELL_MISSING");
  });
});
