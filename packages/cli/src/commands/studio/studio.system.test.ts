import { createHash } from "node:crypto";
import { chmodSync, readFileSync, statSync, watch } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { STUDIO_KEY_HEADER, type BuildState, type ImportReport, type StudioState } from "@pakeplus/core";
import { expect, onTestFinished, test } from "vitest";
import { BIN, start, type RunningProcess } from "../../testing/spawn-cli.ts";
import { tempFolder } from "../../testing/temp-folder.ts";

interface RunningStudio {
  process: RunningProcess;
  url: string;
  port: string;
  call<T>(this: void, method: string, path: string, body?: unknown): Promise<T>;
  file(this: void, path: string): Promise<Uint8Array>;
}

const environment = (home: string) => ({
  HOME: home,
  XDG_CONFIG_HOME: join(home, "config"),
  XDG_DATA_HOME: join(home, "data"),
  DISPLAY: "",
  WAYLAND_DISPLAY: "",
});

async function openStudio(home: string, port = "0"): Promise<RunningStudio> {
  const args = [BIN, "studio", "--no-open", "--port", port];
  const started = start(process.execPath, args, { cwd: home, env: environment(home) });
  onTestFinished(() => void started.child.kill());
  const printed = new Promise<string>((resolve) => {
    started.child.stdout?.once("data", (part) => resolve(String(part).trim()));
  });
  await started.said("The Studio runs on this computer only.");
  const url = await printed;
  const [base = "", key = ""] = url.split("/#key=");
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const headers = { [STUDIO_KEY_HEADER]: key };
    return fetch(base + path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
  };
  return {
    process: started,
    url,
    port: new URL(url).port,
    call: async (method, path, body) => (await ask(method, path, body)).json() as Promise<never>,
    file: async (path) => new Uint8Array(await (await ask("GET", path)).arrayBuffer()),
  };
}

async function stop({ process: { child, ended } }: RunningStudio) {
  child.kill("SIGINT");
  return ended;
}

/** Messages from now on, until one fits. */
async function buildEnd({ url, call }: RunningStudio, id: string): Promise<BuildState> {
  const [base = "", key = ""] = url.split("/#key=");
  const answer = await fetch(`${base}/api/events`, { headers: { [STUDIO_KEY_HEADER]: key } });
  const now = async (): Promise<BuildState | undefined> => {
    const { builds } = await call<StudioState>("GET", "/api/state");
    return builds.find((build) => build.id === id && build.state !== "running");
  };
  for await (const part of answer.body ?? []) {
    expect(part.byteLength).toBeGreaterThan(0);
    const ended = await now();
    if (ended !== undefined) return ended;
  }
  throw new Error("The stream ended.");
}

test("from nothing to a package; the key, apps and builds survive a restart", async () => {
  const home = tempFolder();
  const first = await openStudio(home);
  expect(statSync(join(home, "data/pakeplus/studio/key")).mode & 0o777).toBe(0o600);
  const { app } = await first.call<{ app: { id: string; file: string } }>("POST", "/api/apps", {
    from: "example",
    example: "notes",
  });
  const { build } = await first.call<{ build: BuildState }>("POST", `/api/apps/${app.id}/builds`, {
    engine: "local",
    targets: ["linux"],
  });
  const done = await buildEnd(first, build.id);
  expect(done.state).toBe("done");
  expect(done.artifacts.map(({ format }) => format).toSorted()).toEqual(["deb", "rpm", "tar.gz"]);
  for (const { name, path, sha256 } of done.artifacts) {
    const bytes = await first.file(`/api/builds/${done.id}/artifacts/${encodeURIComponent(name)}`);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  }
  const icon = await first.file(`/api/apps/${app.id}/icon?family=macos&size=64`);
  expect(Buffer.from(icon.subarray(1, 4)).toString()).toBe("PNG");

  const taken = start(process.execPath, [BIN, "studio", "--no-open", "--port", first.port], {
    cwd: home,
    env: environment(home),
  });
  const refused = await taken.ended;
  expect(refused.stderr).toContain("STUDIO_PORT_TAKEN");
  expect(refused.stderr).toContain(first.url);

  const { exitCode, stderr } = await stop(first);
  expect([exitCode, stderr]).toEqual([0, expect.stringContaining("The Studio has stopped.")]);
  const second = await openStudio(home, first.port);
  expect(second.url).toBe(first.url);
  const state = await second.call<StudioState>("GET", "/api/state");
  expect(state.apps.map(({ file }) => file)).toEqual([app.file]);
  expect(state.builds).toEqual([done]);
  await stop(second);
});

test("projects of other tools come with what became of each setting", async () => {
  const project = { url: "https://chat.example.com", width: 900, debug: true };
  const home = tempFolder({
    "old/ppconfig.json": JSON.stringify({
      name: "notes",
      showName: "读书",
      appid: "com.example.notes",
      url: "https://notes.example.com",
      customJs: "JsBridge.openUrl('x')",
      more: { windows: { width: 900, alwaysOnTop: true } },
    }),
    "pake.json": JSON.stringify(project),
  });
  const studio = await openStudio(home);
  const create = async (body: unknown) =>
    studio.call<{ app: { name: string; problem: unknown }; report: ImportReport }>("POST", "/api/apps", body);
  const old = await create({ from: "import", input: join(home, "old/ppconfig.json") });
  expect(old.app).toMatchObject({ name: "读书", problem: null });
  expect(old.report.entries).toContainEqual(
    expect.objectContaining({ from: "more.windows.width", outcome: "carried", to: "window.width" }),
  );
  expect(old.report.entries.find(({ outcome }) => outcome === "refused")?.why).not.toBe("");
  const pake = await create({ from: "import", input: join(home, "pake.json") });
  expect(pake.report.entries.map(({ from }) => from)).toContain("width");
  const line = 'nativefier --name "Team Chat" --width 1200 --disable-gpu https://chat.example.com';
  const chat = await create({ from: "command-line", line });
  expect(chat.app).toMatchObject({ name: "Team Chat", problem: null });
  expect(chat.report.entries.map(({ from }) => from)).toEqual(
    expect.arrayContaining(["--width", "--disable-gpu"]),
  );
  expect(await create({ from: "command-line", line: "rm -rf ~" })).toMatchObject({
    error: { code: "IMPORT_UNRECOGNISED" },
  });
  await stop(studio);
});

test("another program at the port is told apart from a Studio, and never hears the key", async () => {
  const heard: string[] = [];
  const other = createServer((request, response) => {
    heard.push(JSON.stringify([request.url, request.headers]));
    response.end("hello");
  });
  await new Promise<void>((resolve) => {
    other.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => void other.close());
  const home = tempFolder();
  const { port } = other.address() as AddressInfo;
  const args = [BIN, "studio", "--no-open", "--port", String(port)];
  const { exitCode, stderr } = await start(process.execPath, args, { cwd: home, env: environment(home) })
    .ended;
  expect(exitCode).toBe(1);
  expect(stderr).toContain(`The Studio cannot use port ${port}.`);
  const key = readFileSync(join(home, "data/pakeplus/studio/key"), "utf8");
  expect(heard).toHaveLength(1);
  expect(`${heard.join("")}${stderr}`).not.toContain(key);
});

test("the browser is started with an address that works once and holds no key", async () => {
  const home = tempFolder({
    "bin/xdg-open":
      '#!/bin/sh\nprintf %s "$1" > "$HOME/opened.part"\nmv "$HOME/opened.part" "$HOME/opened"\n',
  });
  chmodSync(join(home, "bin/xdg-open"), 0o755);
  const opened = new Promise<string>((resolve) => {
    const watcher = watch(home, (_event, name) => {
      if (name !== "opened") return;
      watcher.close();
      resolve(readFileSync(join(home, "opened"), "utf8"));
    });
  });
  const env = {
    ...environment(home),
    DISPLAY: ":0",
    PATH: `${join(home, "bin")}:${process.env["PATH"] ?? ""}`,
  };
  const studio = start(process.execPath, [BIN, "studio", "--port", "0"], { cwd: home, env });
  onTestFinished(() => void studio.child.kill());
  const address = await opened;
  const key = readFileSync(join(home, "data/pakeplus/studio/key"), "utf8");
  expect(address).not.toContain(key);
  const answers = [
    await fetch(address, { redirect: "manual" }),
    await fetch(address, { redirect: "manual" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([303, 401]);
  expect(answers[0]?.headers.get("location")).toBe(`/#key=${key}`);
  studio.child.kill("SIGINT");
  expect((await studio.ended).exitCode).toBe(0);
});
