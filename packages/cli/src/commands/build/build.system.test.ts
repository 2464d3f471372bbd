import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BIN, start } from "../../testing/spawn-cli.ts";
import { tempFolder } from "../../testing/temp-folder.ts";

const MEGABYTE = 1024 * 1024;

test("Ctrl-C in the middle ends with 130 and leaves nothing", async () => {
  const dir = tempFolder({ "web/index.html": "", "web/big.bin": randomBytes(150 * MEGABYTE) });
  const build = start(process.execPath, [BIN, "build", "web", "--json"], { cwd: dir });
  await build.said("icons (");
  build.child.kill("SIGINT");
  const { exitCode, stdout } = await build.ended;
  expect(exitCode).toBe(130);
  expect(JSON.parse(stdout)).toMatchObject({ ok: false, error: { code: "CANCELLED" } });
  expect(existsSync(join(dir, "out"))).toBe(false);
});

test("a full disk is named, and nothing half-written stays on it", async () => {
  const dir = tempFolder({ "web/index.html": "", "web/big.bin": randomBytes(MEGABYTE) });
  mkdirSync(join(dir, "small"));
  const script =
    'mount -t tmpfs -o size=300k tmpfs small || exit 99; "$@" --out small; code=$?; ls -A small; exit $code';
  const root = process.getuid?.() === 0 ? [] : ["--user", "--map-root-user"];
  const args = [...root, "--mount", "sh", "-c", script, "sh", process.execPath, BIN, "build", "web"];
  const { exitCode, stdout, stderr } = await start("unshare", args, { cwd: dir }).ended;
  expect(exitCode, `unshare and mount are needed: ${stderr}`).not.toBe(99);
  expect(stderr).toContain("OUTPUT_DISK_FULL");
  expect([exitCode, stdout]).toEqual([2, ""]);
});

test("a file that may not be read, also for root without its powers", async () => {
  const dir = tempFolder({ "web/index.html": "", "web/private.txt": "x" });
  chmodSync(join(dir, "web/private.txt"), 0);
  const drop = ["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"];
  const args = process.getuid?.() === 0 ? [...drop, process.execPath, BIN] : [process.execPath, BIN];
  const { exitCode, stderr } = await start("setpriv", [...args, "build", "web"], { cwd: dir }).ended;
  expect(stderr).toContain("private.txt cannot be read.");
  expect(exitCode).toBe(2);
  expect(readdirSync(dir)).toEqual(["web"]);
});

test("a folder that may not be written", async () => {
  const dir = tempFolder({ "web/index.html": "", "locked/file": "" });
  chmodSync(join(dir, "locked"), 0o555);
  const drop = ["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all"];
  const args = process.getuid?.() === 0 ? [...drop, process.execPath, BIN] : [process.execPath, BIN];
  const build = start("setpriv", [...args, "build", "web", "--out", "locked/out"], { cwd: dir });
  const { exitCode, stderr } = await build.ended;
  chmodSync(join(dir, "locked"), 0o755);
  expect(stderr).toContain("OUTPUT_NOT_WRITABLE");
  expect(exitCode).toBe(2);
});

test("a reader that closes early is no failure", async () => {
  const dir = tempFolder({ "web/index.html": "" });
  const args = ["-c", '"$@" | true; echo "${PIPESTATUS[0]}"', "bash", process.execPath, BIN, "build", "web"];
  const { stdout } = await start("bash", args, { cwd: dir }).ended;
  expect(stdout).toBe("0\n");
});

test("npm start in a folder of this source tree means that folder", async () => {
  const root = fileURLToPath(new URL("../../../../../", import.meta.url));
  const dir = tempFolder({ "web/index.html": "" });
  const env = {
    npm_lifecycle_event: "start",
    npm_package_name: "pakeplus-workspace",
    npm_package_json: join(root, "package.json"),
    INIT_CWD: dir,
  };
  const ours = await start(process.execPath, [BIN, "build", "web"], { cwd: root, env }).ended;
  expect(ours.exitCode).toBe(0);
  expect(existsSync(join(dir, "out"))).toBe(true);
  const elsewhere = await start(process.execPath, [BIN, "build", "web"], { cwd: join(dir, "web"), env })
    .ended;
  expect(elsewhere.stderr).toContain("SOURCE_NOT_FOUND");
});

test("a damaged icon is named by the bundled command", async () => {
  const dir = tempFolder({ "web/index.html": "", "broken.png": "\u0089PNG broken" });
  const args = [BIN, "build", "web", "--icon", "broken.png", "--json"];
  const { exitCode, stdout } = await start(process.execPath, args, { cwd: dir }).ended;
  expect([exitCode, JSON.parse(stdout)]).toMatchObject([
    2,
    { ok: false, error: { code: "ICON_UNREADABLE" } },
  ]);
  expect(readdirSync(dir)).toEqual(["broken.png", "web"]);
});
