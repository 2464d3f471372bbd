import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { BIN, start } from "../../testing/spawn-cli.ts";
import { tempFolder } from "../../testing/temp-folder.ts";

/** An X server on a free display; its name arrives when it is ready. */
async function startDisplay(): Promise<string> {
  const args = ["-displayfd", "3", "-screen", "0", "800x600x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  onTestFinished(() => void server.kill());
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.stdio[3]?.once("data", (chunk) => resolve(`:${String(chunk).trim()}`));
  });
}

/** Answers with the first path that a page asks for. */
async function startReports(): Promise<{ port: number; first: Promise<string> }> {
  const server = createServer();
  const first = new Promise<string>((resolve) => {
    server.on("request", (request, response) => {
      resolve(request.url ?? "");
      response.writeHead(204).end();
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  return { port: typeof address === "object" && address !== null ? address.port : 0, first };
}

test("shows the page in the real shell on its real origin; Ctrl-C closes it and tidies up", async () => {
  const [display, reports] = await Promise.all([startDisplay(), startReports()]);
  const home = tempFolder();
  // The accessibility bus puts its socket here; WebKit's sandbox cannot pass on a path with special characters.
  const runtime = mkdtempSync(join(tmpdir(), "pakeplus-run-"));
  onTestFinished(() => rmSync(runtime, { recursive: true, force: true }));
  const dir = tempFolder({
    "pakeplus.json": JSON.stringify({
      id: "com.example.preview-test",
      name: "Preview",
      source: { dir: "www" },
      network: { cleartext: [`127.0.0.1:${reports.port}`] },
    }),
    "www/index.html": `<script>new Image().src = "http://127.0.0.1:${reports.port}/" + location.origin</script>`,
  });
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("pakeplus-preview-"));
  const env = {
    DISPLAY: display,
    WAYLAND_DISPLAY: undefined,
    HOME: home,
    XDG_DATA_HOME: undefined,
    XDG_RUNTIME_DIR: runtime,
    NO_AT_BRIDGE: "1",
    GTK_A11Y: "none",
  };
  const preview = start("dbus-run-session", ["--", process.execPath, BIN, "preview"], { cwd: dir, env });
  expect(await Promise.race([reports.first, preview.ended.then(({ stderr }) => stderr)])).toBe(
    "/http://app.localhost",
  );
  const pids = await start("pgrep", ["-f", `${BIN} preview`], { cwd: dir }).ended;
  const pid = Number(
    pids.stdout.split("\n").find((line) => line !== "" && Number(line) !== preview.child.pid),
  );
  process.kill(pid, "SIGINT");
  const { exitCode } = await preview.ended;
  expect(exitCode).toBe(0);
  const after = readdirSync(tmpdir()).filter((name) => name.startsWith("pakeplus-preview-"));
  expect(after).toEqual(before);
  expect(existsSync(join(home, ".local/share/pakeplus/preview/com.example.preview-test/data"))).toBe(true);
  expect(readdirSync(dir).toSorted()).toEqual(["pakeplus.json", "www"]);
});

test("without a display it says so", async () => {
  const dir = tempFolder({ "index.html": "" });
  const env = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
  const { exitCode, stderr } = await start(process.execPath, [BIN, "preview"], { cwd: dir, env }).ended;
  expect(stderr).toContain("PREVIEW_FAILED");
  expect(exitCode).toBe(1);
});
