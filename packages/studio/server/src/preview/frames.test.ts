import { request } from "node:http";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AppSummary } from "@pakeplus/core";
import { expect, test } from "vitest";
import { NOTES, openStudio, tempFolder } from "../testing/open-studio.ts";

interface Answer {
  status: number;
  headers: Readonly<Record<string, unknown>>;
  body: string;
}

/** Node's own fetch would set the Host itself. */
async function get(port: number, host: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers: { host } }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (body += part));
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    })
      .on("error", reject)
      .end();
  });
}

async function openFrame(source: object = { dir: "www", spa: true }) {
  const studio = await openStudio();
  const folder = tempFolder({
    "pakeplus.json": NOTES.replace(/\{\s*"dir": "www"\s*\}/u, JSON.stringify(source)),
    "www/index.html": "<title>start</title>",
    "www/sub/页.html": "page",
    "www/app.js": "1",
    secret: "secret",
  });
  const added = await studio.json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  const { app } = added.value as { app: AppSummary };
  const { value } = await studio.json(`/api/apps/${app.id}/frame`, { method: "POST" });
  return { ...studio, folder, app, url: (value as { url: string | null }).url };
}

test("bundled content has an origin that nobody can guess, and no way out of its folder", async () => {
  const { url, folder, parts } = await openFrame();
  const { host, port, pathname } = new URL(url ?? "");
  expect(host).toMatch(/^[\da-f]{32}\.localhost:\d+$/u);
  const start = await get(Number(port), host, pathname);
  expect(start).toMatchObject({ status: 200, body: "<title>start</title>" });
  expect(start.headers["content-security-policy"]).toContain("sandbox allow-scripts");
  expect(start.headers["content-security-policy"]).toContain("frame-ancestors http://127.0.0.1:7253");
  expect((await get(Number(port), host, "/app.js")).headers["content-type"]).toContain("text/javascript");
  expect((await get(Number(port), host, "/sub/%E9%A1%B5.html")).body).toBe("page");
  expect((await get(Number(port), host, "/any/route")).body).toBe("<title>start</title>");
  symlinkSync(join(folder, "secret"), join(folder, "www/link"));
  for (const path of [
    "/../secret",
    "/%2e%2e/secret",
    "/..%2fsecret",
    "/link",
    "/%00",
    "//etc/passwd",
    "/.%2e/x.js",
  ]) {
    expect([path, (await get(Number(port), host, path)).body]).not.toEqual([path, "secret"]);
  }
  const [name] = host.split(".");
  for (const other of ["127.0.0.1", "localhost", "evil.example", `x${name}.localhost`]) {
    expect((await get(Number(port), `${other}:${port}`, "/index.html")).status).toBe(403);
  }
  expect(parts.frames.port()).toBe(Number(port));
});

test("a change of the files is told, so that the frame loads again", async () => {
  const { folder, app, heard } = await openFrame();
  const told = heard("frame", (message) => message.app === app.id);
  writeFileSync(join(folder, "www/app.js"), "2");
  expect(await told).toEqual({ type: "frame", app: app.id });
});

test("a website has no frame", async () => {
  expect((await openFrame({ url: "https://example.com" })).url).toBeNull();
});
