import { expect, test } from "vitest";
import { createDraft } from "./draft.ts";
import { isOnlyClickHook, reportOldCalls } from "./old-calls.ts";

function namesIn(script: string): string[] {
  const draft = createDraft({ id: "com.example", name: "App", source: { dir: "www" } });
  reportOldCalls(draft, "script", script);
  const { report } = draft.finish();
  expect(report.every(({ outcome, why }) => outcome === "refused" && why.endsWith("."))).toBe(true);
  return report.map(({ from }) => from.replace("script: ", ""));
}

test.each([
  ['window.__TAURI__.core.invoke("run_command", { command: "ls" })', ["run_command"]],
  ["__TAURI_INTERNALS__.invoke('open_url', { url })", ["open_url"]],
  ["JsBridge.openUrl(url)", ["open_url"]],
  ["JsBridge.downloadBase64File(data, type, name)", ["download_file"]],
  ["if (window.JsBridge) go()", ["JsBridge"]],
  ["const { writeTextFile } = window.__TAURI__.fs", ["file access"]],
  ["await window.__TAURI__?.store.load('a')", ["store"]],
  ["invoke('get_env_var', { name: 'HOME' })", ["get_env_var and get_exe_dir"]],
  ["window.__TAURI__.window.getCurrentWindow().minimize()", ["window calls"]],
  ["const api = window.__TAURI__", ["__TAURI__"]],
  ["invoke('my_own_command')", ["__TAURI__"]],
  ["const { ipcRenderer } = require('electron')", ["electron"]],
  ["s.src = 'https://www.googletagmanager.com/gtag/js?id=G-1'", ["Google Analytics"]],
  ["invoke('run_command'); JsBridge.openUrl('a')", ["run_command", "open_url"]],
  ["document.title = 'run_command is not called'; store.dispatch()", []],
])("%s", (script, names) => {
  expect(namesIn(script)).toEqual(names);
});

const HOOK = `
  // keeps links here
  const hookClick = (event_) => {
    const origin = e.target.closest("a");
    console.log("clicked", origin);
    if (origin && origin.href && origin.target === "_blank") { e.preventDefault(); location.href = origin.href }
  };
  document.addEventListener("click", hookClick, { capture: true });
`.replace("event_", "e");

test("the click hook alone is known by its words", () => {
  expect(isOnlyClickHook(HOOK)).toBe(true);
  expect(isOnlyClickHook(`${HOOK}\ndocument.querySelector("#ad").remove();`)).toBe(false);
  expect(isOnlyClickHook(`${HOOK}\nfetch(url)`)).toBe(false);
  expect(isOnlyClickHook("console.log('nothing')")).toBe(false);
});
