import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCli, webProject as project } from "../../testing/run-cli.ts";

interface JsonArtifact {
  format: string;
  path: string;
  bytes: number;
  sha256: string;
}

const sha256 = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

describe("build", () => {
  test("prints the paths on stdout and says the rest on stderr", async () => {
    const dir = project();
    const result = await runCli(dir, ["build", "web"]);
    expect(result.exitCode).toBe(0);
    expect(result.stdout).toBe(
      "out/my-notes_1.0.0_all.deb\nout/my-notes-1.0.0-1.noarch.rpm\nout/my-notes-1.0.0-linux.tar.gz\n",
    );
    expect(result.stderr).toContain("sudo apt install ./out/my-notes_1.0.0_all.deb");
    expect(readdirSync(join(dir, "out")).toSorted()).toEqual([
      "my-notes-1.0.0-1.noarch.rpm",
      "my-notes-1.0.0-linux.tar.gz",
      "my-notes_1.0.0_all.deb",
    ]);
    expect(readdirSync(join(dir, "web"))).toEqual(["index.html"]);
  });

  test("--json prints exactly one value that is true", async () => {
    const dir = project();
    const { stdout, exitCode } = await runCli(dir, ["build", "web", "--json", "--out", "包 1"]);
    expect(exitCode).toBe(0);
    const { ok, app, artifacts } = JSON.parse(stdout) as {
      ok: boolean;
      app: unknown;
      artifacts: JsonArtifact[];
    };
    expect(ok).toBe(true);
    expect(app).toEqual({
      id: "app.pakeplus.local.mynotes",
      name: "My Notes",
      version: "1.0.0",
      slug: "my-notes",
    });
    expect(artifacts.map(({ format }) => format)).toEqual(["deb", "rpm", "tar.gz"]);
    for (const { path, bytes, sha256: digest } of artifacts) {
      expect(readFileSync(path)).toHaveLength(bytes);
      expect(sha256(path)).toBe(digest);
    }
  });

  test("the same input gives the same bytes", async () => {
    const dir = project();
    const digests = async (out: string): Promise<string[]> => {
      const { stdout } = await runCli(dir, ["build", "web", "--json", "--out", out]);
      const { artifacts } = JSON.parse(stdout) as { artifacts: JsonArtifact[] };
      return artifacts.map((artifact) => artifact.sha256);
    };
    expect(await digests("a")).toEqual(await digests("b"));
  });

  test("--events writes the whole build as lines of JSON", async () => {
    const dir = project();
    await runCli(dir, ["build", "web", "--format", "deb", "--events", "events.ndjson"]);
    const lines = readFileSync(join(dir, "events.ndjson"), "utf8").trimEnd().split("\n");
    const events = lines.map((line) => JSON.parse(line) as { type: string; seq: number; phase?: string });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    expect([events[0]?.type, events.at(-1)?.type]).toEqual(["build.started", "build.ended"]);
    const ended = events.filter(({ type }) => type === "phase.ended").map(({ phase }) => phase);
    expect(ended.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      "collect",
      "icons",
      "package",
      "shell",
      "verify",
    ]);
  });

  test("--events tells of a definition that is refused", async () => {
    const dir = project({ "pakeplus.json": '{ "id": "com.example.notes", "nmae": "x" }' });
    const { exitCode } = await runCli(dir, ["build", ".", "--events", "events.ndjson"]);
    expect(exitCode).toBe(2);
    const lines = readFileSync(join(dir, "events.ndjson"), "utf8").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({
        type: "build.ended",
        seq: 0,
        result: "failed",
        artifacts: [],
        error: expect.objectContaining({ code: "DEFINITION_INVALID" }) as unknown,
      }),
    ]);
  });

  test("--quiet says nothing", async () => {
    expect((await runCli(project(), ["build", "web", "--quiet"])).stderr).toBe("");
  });

  test("options reach the app", async () => {
    const dir = project();
    const argv = [
      "build",
      "web",
      "--name",
      "一文 📖",
      "--id",
      "com.example.yi",
      "--app-version",
      "2.1.0-beta.1",
    ];
    await runCli(dir, [...argv, "--set", "window.width=1200", "--format", "deb"]);
    const [file = ""] = readdirSync(join(dir, "out"));
    const { stdout } = await runCli(dir, ["inspect", join("out", file), "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      format: "deb",
      app: { id: "com.example.yi", name: "一文 📖", version: "2.1.0-beta.1" },
      runtime: { window: { width: 1200 } },
    });
  });

  test("a website with a name and an icon needs no network", async () => {
    const dir = project({
      "i.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/></svg>',
    });
    const argv = ["build", "https://example.com", "--name", "X", "--icon", "i.svg", "--format", "deb"];
    const { exitCode, stdout } = await runCli(dir, argv);
    expect([exitCode, stdout]).toEqual([0, "out/x_1.0.0_all.deb\n"]);
  });

  test("a site that is down costs its icon, not the build", async () => {
    const { exitCode, stderr } = await runCli(project(), ["build", "https://example.com", "--name", "X"]);
    expect(exitCode).toBe(0);
    expect(stderr).toContain("Warning  The site was asked for its icon");
  });

  test("what the app does not do yet is said", async () => {
    const definition = {
      id: "com.example.a",
      name: "A",
      source: { dir: "web" },
      network: { cors: ["https://api.example"] },
    };
    const dir = project({ "pakeplus.json": JSON.stringify(definition) });
    const { stderr } = await runCli(dir, ["build"]);
    expect(stderr).toContain('Warning  "network.cors');
  });

  test("a definition gets a lock, and another id is refused until data loss is accepted", async () => {
    const definition = { id: "com.example.a", name: "A", source: { dir: "web" } };
    const dir = project({ "pakeplus.json": JSON.stringify(definition) });
    expect((await runCli(dir, ["build", "--format", "deb"])).exitCode).toBe(0);
    expect(existsSync(join(dir, "pakeplus.lock"))).toBe(true);
    const other = ["build", "--format", "deb", "--id", "com.example.b", "--out", "other"];
    expect((await runCli(dir, other)).exitCode).toBe(2);
    expect(existsSync(join(dir, "other"))).toBe(false);
    expect((await runCli(dir, [...other, "--accept-data-loss"])).exitCode).toBe(0);
  });
});
