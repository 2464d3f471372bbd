import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { STUDIO_KEY_HEADER } from "@pakeplus/core";
import { waitFor } from "@pakeplus/conformance";
import { expect, onTestFinished, test } from "vitest";
import { CLI } from "../harness/cli.ts";
import { start } from "../harness/process.ts";
import { openSession } from "../harness/session.ts";
import { testFolder } from "../harness/test-folder.ts";

const PAGE = (title: string): string => `<title>${title}</title><h1>x</h1>`;
/** What the app looks like from inside, told by its injected script. */
const TELL = (port: number): string =>
  `const words = [document.title, getComputedStyle(document.querySelector("h1")).color, innerWidth, self.times = (self.times ?? 0) + 1];
  fetch("http://127.0.0.1:${port}/" + encodeURIComponent(words.join("|")), { mode: "no-cors" });`;

async function openListener() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(decodeURIComponent((request.url ?? "").slice(1)));
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => void server.close());
  return { heard, port: (server.address() as AddressInfo).port };
}

test("where the shell cannot run, a browser shows the app with its scripts, styles and size, always the newest", async () => {
  const session = await openSession();
  onTestFinished(async () => session.close());
  const { heard, port } = await openListener();
  const definition = {
    id: "com.example.shown",
    name: "Shown",
    version: "1.0.0",
    source: { dir: "www" },
    inject: [{ css: "a.css" }, { js: "b.js", when: "end" }],
    window: { width: 640, height: 480 },
  };
  const dir = await testFolder();
  mkdirSync(join(dir, "www"));
  writeFileSync(join(dir, "pakeplus.json"), JSON.stringify(definition));
  writeFileSync(join(dir, "a.css"), "h1 { color: rgb(1, 2, 3) }");
  writeFileSync(join(dir, "b.js"), TELL(port));
  writeFileSync(join(dir, "www/index.html"), PAGE("one"));
  const studio = start(process.execPath, [CLI, "studio", "--no-open", "--port", "0"], { env: session.env });
  onTestFinished(async () => studio.stop());
  const url = await waitFor("the Studio's address", () => studio.stdout().trim() || undefined, {
    describe: studio.output,
  });
  const [base = "", key = ""] = url.split("/#key=");
  const call = async (method: string, path: string, body?: unknown): Promise<Record<string, never>> => {
    const answer = await fetch(base + path, {
      method,
      headers: { [STUDIO_KEY_HEADER]: key },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, never>;
  };
  const told = async (words: string): Promise<unknown> =>
    waitFor(words, () => heard.includes(words) || undefined, { describe: () => heard.join("\n") });

  const { app } = await call("POST", "/api/apps", { from: "folder", folder: dir });
  const { id } = app as unknown as { id: string };
  expect((await call("GET", "/api/state"))["previewKinds"]).toEqual(["shell", "browser"]);
  await call("POST", `/api/apps/${id}/preview`, { kind: "browser" });
  await told("one|rgb(1, 2, 3)|640|1");
  writeFileSync(join(dir, "www/index.html"), PAGE("two"));
  await told("two|rgb(1, 2, 3)|640|1");
  writeFileSync(join(dir, "a.css"), "h1 { color: rgb(7, 8, 9) }");
  await told("two|rgb(7, 8, 9)|640|1");
  await call("DELETE", `/api/apps/${id}/preview`);
  expect(heard.filter((words) => !words.endsWith("|1"))).toEqual([]);
});
