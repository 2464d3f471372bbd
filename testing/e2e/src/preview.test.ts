import { mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { waitFor } from "@pakeplus/conformance";
import {
  type Report,
  type Reports,
  openReports,
  remove,
  save,
  saveAll,
  startPreview,
} from "./harness/preview.ts";
import { listProcesses } from "./harness/processes.ts";
import { type Session, openSession } from "./harness/session.ts";
import { type Windows, windowsOf } from "./harness/windows.ts";

let session: Session;
let windows: Windows;
let reports: Reports;

beforeAll(async () => {
  session = await openSession();
  windows = windowsOf(session);
  reports = await openReports((request) =>
    request.path === "/site" ? { status: 200, type: "text/html", body: page("site") } : { status: 404 },
  );
});
afterAll(async () => {
  await reports.server.close();
  await session.close();
});

const REPORT = `{
  text: document.querySelector("h1").textContent, loads: self.loads, injected: self.injected ?? null,
  colour: getComputedStyle(document.querySelector("h1")).color,
  imported: getComputedStyle(document.querySelector("p")).color,
  background: getComputedStyle(document.body).backgroundColor,
  scroll: Math.round(scrollY), list: document.querySelector("#list").scrollTop, hash: location.hash,
  name: document.querySelector("#name").value, agreed: document.querySelector("#agreed").checked,
  choice: document.querySelector("#choice").value, open: document.querySelector("details").open,
  focus: document.activeElement.id, secret: document.querySelector("#secret").value,
}`;

/** A page with everything that a person leaves behind in a page; it does all of it by itself the first time. */
function page(text: string): string {
  return `<!doctype html><title>${text}</title><link rel=stylesheet href="css/style sheet.css">
<style>@import "css/imported.css";</style>
<h1>${text}</h1><p>p</p><div id=list style="height:50px;overflow:auto"><div style="height:500px"></div></div>
<input id=name><input id=secret type=password><input id=agreed type=checkbox>
<select id=choice><option>a<option>b</select><details><summary>s</summary>d</details>
<div style="height:3000px"></div>
<script>
self.loads = Number(sessionStorage.getItem("loads") ?? 0) + 1;
sessionStorage.setItem("loads", self.loads);
const by = (id) => document.getElementById(id);
if (self.loads === 1) {
  location.hash = "here";
  by("name").value = "typed"; by("secret").value = "hidden"; by("agreed").checked = true; by("choice").value = "b";
  document.querySelector("details").open = true; by("list").scrollTop = 120;
  scrollTo(0, 700);
  by("name").focus({ preventScroll: true });
}
${reports.script(REPORT)}
</script>`;
}

const KEPT: Report = {
  scroll: 700,
  list: 120,
  hash: "#here",
  name: "typed",
  agreed: true,
  choice: "b",
  open: true,
  focus: "name",
};

function has(wanted: Report): (report: Report) => boolean {
  return (report) => Object.entries(wanted).every(([key, value]) => report[key] === value);
}

function definition(id: string, more: object = {}): string {
  return JSON.stringify({
    id: `com.example.${id}`,
    name: "Preview",
    source: { dir: "www" },
    inject: [{ css: "injected.css" }, { js: "injected.js", when: "start" }],
    network: { cleartext: [`127.0.0.1:${reports.server.port}`] },
    window: { width: 700, height: 500 },
    ...more,
  });
}

function project(id: string, more: object = {}): string {
  reports.forget();
  const dir = mkdtempSync(join(tmpdir(), "pakeplus-e2e-预览 "));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  saveAll(dir, {
    "pakeplus.json": definition(id, more),
    "injected.css": "body { background: rgb(1, 1, 1) }",
    "injected.js": "self.injected = 1",
    "www/index.html": page("one"),
    "www/css/style sheet.css": "h1 { color: rgb(1, 1, 1) }",
    "www/css/imported.css": "p { color: rgb(1, 1, 1) }",
  });
  return dir;
}

const temporaryApps = () => readdirSync(session.root).filter((name) => name.startsWith("pakeplus-preview-"));

async function open(args: readonly string[]) {
  const preview = startPreview(session, args);
  onTestFinished(() => preview.stop());
  await preview.event("preview.started");
  return preview;
}

test("style sheets change in the page as it stands; everything else loads it again as it was left", async () => {
  const dir = project("styles");
  const before = temporaryApps();
  const preview = await open([dir]);
  await reports.find("the page", has({ text: "one", loads: 1, ...KEPT, secret: "hidden" }));

  save(dir, "www/css/style sheet.css", "h1 { color: rgb(2, 2, 2) }");
  await reports.find("the new style", has({ colour: "rgb(2, 2, 2)", loads: 1, ...KEPT }));
  const styles = await preview.event("preview.changed");
  expect(styles).toMatchObject({ files: ["www/css/style sheet.css"], count: 1, action: "styles" });

  save(dir, "injected.css", "body { background: rgb(2, 2, 2) }");
  await reports.find("the new injected style", has({ background: "rgb(2, 2, 2)", loads: 1, ...KEPT }));

  save(dir, "www/css/imported.css", "p { color: rgb(2, 2, 2) }");
  await reports.find("the new imported style", has({ imported: "rgb(2, 2, 2)", loads: 2, ...KEPT }));

  save(dir, "www/index.html", page("two"));
  const two = await reports.find("the new page", has({ text: "two", loads: 3, ...KEPT }));
  expect(two).toMatchObject({ colour: "rgb(2, 2, 2)", background: "rgb(2, 2, 2)", secret: "" });

  save(dir, "injected.js", "self.injected = 2");
  await reports.find("the new injected script", has({ injected: 2, loads: 4, ...KEPT }));

  expect(await preview.interrupt()).toBe(0);
  expect(preview.stderr()).toContain("www/css/style sheet.css → styles swapped (");
  expect(preview.stderr()).toContain("www/index.html → reloaded (");
  expect(temporaryApps()).toEqual(before);
});

test("a definition that changes makes another window in the same place; one with a problem changes nothing", async () => {
  const dir = project("definition");
  const preview = await open([dir]);
  await reports.find("the page", has({ text: "one", loads: 1, ...KEPT }));
  const first = await windows.find("the window", ({ title }) => title === "one");
  await windows.move(first.id, 300, 200);
  const moved = await windows.find("the moved window", ({ x, y }) => x > 250 && y > 150);

  save(
    dir,
    "pakeplus.json",
    definition("definition", { window: { width: 500, height: 400, title: "name" } }),
  );
  await reports.find("the page in the new window", has({ text: "one", loads: 2, ...KEPT }));
  const next = await windows.find(
    "the new window",
    ({ pid, title }) => pid !== first.pid && title === "Preview",
  );
  expect(next).toMatchObject({ width: 500, height: 400, x: moved.x, y: moved.y });

  save(dir, "pakeplus.json", definition("definition").replace('"width"', '"widht"'));
  const problem = await preview.event("preview.problem");
  expect(problem.error.code).toBe("DEFINITION_INVALID");
  expect(preview.stderr()).toContain('Did you mean "width"?');
  expect(preview.stderr()).toContain("pakeplus.json:1:");
  expect(await windows.list()).toMatchObject([{ pid: next.pid }]);

  save(
    dir,
    "pakeplus.json",
    definition("definition", { inject: [], window: { width: 500, height: 400, title: "name" } }),
  );
  await reports.find("the page without injections", has({ injected: null, loads: 3, ...KEPT }));
  await preview.event("preview.repaired", problem.seq);
  expect(await windows.list()).toMatchObject([{ pid: next.pid }]);
});

test("files that go away are told in plain words, and their return goes on", async () => {
  const dir = project("missing");
  const preview = await open([dir]);
  await reports.find("the page", has({ text: "one" }));

  // A front-end build takes its folder away and writes it again.
  remove(dir, "www");
  saveAll(dir, {
    "www/index.html": page("built"),
    "www/css/style sheet.css": "",
    "www/css/imported.css": "",
  });
  await reports.find("the built page", has({ text: "built", scroll: 700 }));
  expect(preview.events().filter(({ type }) => type === "preview.problem")).toEqual([]);

  renameSync(join(dir, "www/index.html"), join(dir, "www/other.html"));
  const noEntry = await preview.event("preview.problem");
  expect(noEntry.error.code).toBe("SOURCE_ENTRY_MISSING");
  save(dir, "www/index.html", page("entry again"));
  await reports.find("the page again", has({ text: "entry again" }));

  const parked = `${dir} parked`;
  onTestFinished(() => rmSync(parked, { recursive: true, force: true }));
  renameSync(dir, parked);
  const gone = await preview.event("preview.problem", noEntry.seq);
  expect(gone.error.code).toBe("DEFINITION_NOT_FOUND");
  renameSync(parked, dir);
  await preview.event("preview.repaired", gone.seq);
  save(dir, "www/index.html", page("all again"));
  await reports.find("the page after all", has({ text: "all again" }));
});

test("a service worker that keeps everything does not hide what is new, not even what changed between two previews", async () => {
  const dir = project("worker");
  const register = `<script>navigator.serviceWorker.register("/worker.js");
navigator.serviceWorker.ready.then(() => { self.injected = "kept"; });</script>`;
  save(
    dir,
    "www/worker.js",
    `addEventListener("install", (event) => event.waitUntil(
  caches.open("all").then((cache) => cache.addAll(["/", "/css/style sheet.css"])).then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => event.respondWith(answer(event.request)));
async function answer(request) {
  const kept = await caches.match(request, { ignoreSearch: true });
  if (kept || new URL(request.url).origin !== location.origin) return kept ?? fetch(request);
  const fresh = await fetch(request);
  await (await caches.open("all")).put(request, fresh.clone());
  return fresh;
}`,
  );
  save(dir, "www/index.html", page("one") + register);
  const first = await open([dir]);
  await reports.find("the worker to keep the page", has({ text: "one", injected: "kept" }));
  save(dir, "www/css/style sheet.css", "h1 { color: rgb(3, 3, 3) }");
  await reports.find("the new style", has({ colour: "rgb(3, 3, 3)", loads: 1 }));
  save(dir, "www/index.html", page("two") + register);
  await reports.find("the new page", has({ text: "two", injected: "kept" }));
  expect(await first.interrupt()).toBe(0);

  reports.forget();
  save(dir, "www/index.html", page("three") + register);
  await open([dir]);
  await reports.find("what changed meanwhile", has({ text: "three" }));
});

test("a website gets new styles while its page stays", async () => {
  const source = { url: `${reports.server.address}/site` };
  const dir = project("website", { source });
  const preview = await open([dir]);
  await reports.find("the site", has({ text: "site", loads: 1, background: "rgb(1, 1, 1)", ...KEPT }));
  save(dir, "injected.css", "body { background: rgb(7, 7, 7) }");
  await reports.find("the new style", has({ loads: 1, background: "rgb(7, 7, 7)", ...KEPT }));
  save(dir, "injected.js", "self.injected = 9");
  await reports.find("the new script", has({ loads: 2, injected: 9, ...KEPT }));
  expect(await preview.interrupt()).toBe(0);
});

test("a second preview of the app has data of its own; closed windows and crashes end what they belong to", async () => {
  const dir = project("twice");
  const first = await open([dir]);
  await reports.find("the first page", has({ text: "one" }));
  const one = await windows.find("the first window", ({ title }) => title === "one");
  save(dir, "www/index.html", page("other"));
  await reports.find("the changed page", has({ text: "other" }));
  const second = await open([dir]);
  const notice = await second.event("notice");
  expect(notice.code).toBe("preview-own-data");
  const two = await windows.find("the second window", ({ id }) => id !== one.id);

  await windows.close(two.id);
  expect(await second.exited).toBe(0);
  expect(second.events().at(-1)).toMatchObject({ type: "preview.ended", result: "closed" });

  const shell = await waitFor("the shell", async () =>
    (await listProcesses()).find(({ parent, name }) => parent === first.pid && name === "gjs"),
  );
  process.kill(shell.pid, "SIGKILL");
  expect(await first.exited).toBe(1);
  expect(first.stderr()).toContain("PREVIEW_FAILED");
});

test("a preview that is killed takes its window along, and the next one tidies up after it", async () => {
  const dir = project("killed");
  const before = temporaryApps();
  const killed = await open([dir]);
  const shown = await windows.find("the window", ({ title }) => title === "one");
  process.kill(killed.pid, "SIGKILL");
  await killed.exited.catch(() => null);
  await waitFor("the window to close", async () =>
    (await windows.list()).some(({ id }) => id === shown.id) ? undefined : true,
  );
  expect(temporaryApps()).not.toEqual(before);
  const next = await open([dir]);
  expect(await next.interrupt()).toBe(0);
  expect(temporaryApps()).toEqual(before);
});
