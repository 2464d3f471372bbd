import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { BridgeSetup } from "@pakeplus/bridge";
import type { RuntimeConfig, RuntimeInjection } from "@pakeplus/core";
import { readText } from "../gio/files.ts";
import { isBroken } from "../gio/test-build.ts";
import { guardedScript, injectionOrigins, styleAsScript } from "../injection-source.ts";
import { BRIDGE_WORLD } from "./app-window.ts";

/** Injected isolated scripts have a world of their own: they must not find the bridge's native handler. */
export const INJECTION_WORLD = "pakeplus-inject";

function framesOf(injection: RuntimeInjection): WebKit2.UserContentInjectedFrames {
  return injection.frames === "all"
    ? WebKit2.UserContentInjectedFrames.ALL_FRAMES
    : WebKit2.UserContentInjectedFrames.TOP_FRAME;
}

function toScript(source: string, injection: RuntimeInjection): WebKit2.UserScript {
  const time =
    injection.kind === "js" && injection.when === "end"
      ? WebKit2.UserScriptInjectionTime.END
      : WebKit2.UserScriptInjectionTime.START;
  const frames = framesOf(injection);
  return injection.world === "isolated" || injection.kind === "css"
    ? WebKit2.UserScript.new_for_world(source, frames, time, INJECTION_WORLD, null, null)
    : WebKit2.UserScript.new(source, frames, time, null, null);
}

/** Adds what the definition injects, in its order. @returns What was added. */
export function addInjections(
  content: WebKit2.UserContentManager,
  injections: readonly RuntimeInjection[],
  startOrigin: string,
): readonly WebKit2.UserScript[] {
  return (isBroken("R6") ? [] : injections).map((injection, place) => {
    const origins = injectionOrigins(injection, startOrigin);
    const { kind, code } = injection;
    const source = kind === "js" ? guardedScript(code, origins) : styleAsScript(code, origins, place);
    const script = toScript(source, injection);
    content.add_script(script);
    return script;
  });
}

function addBridge(content: WebKit2.UserContentManager, config: RuntimeConfig, shellFolder: string): void {
  const setup: BridgeSetup = {
    channel: `pakeplus-${GLib.uuid_string_random()}`,
    capabilities: Object.fromEntries(
      config.capabilities.map(({ origin, allow }) => [isBroken("R19") ? "*" : origin, allow]),
    ),
  };
  const wrap = (file: string) => {
    const code = readText(GLib.build_filenamev([shellFolder, file])) ?? "";
    return `(function (pakeplusSetup) {\n${code}\n})(${JSON.stringify(setup)});`;
  };
  const { ALL_FRAMES } = WebKit2.UserContentInjectedFrames;
  const { START } = WebKit2.UserScriptInjectionTime;
  content.add_script(
    WebKit2.UserScript.new_for_world(wrap("bridge.js"), ALL_FRAMES, START, BRIDGE_WORLD, null, null),
  );
  if (config.capabilities.length > 0) {
    content.add_script(WebKit2.UserScript.new(wrap("page.js"), ALL_FRAMES, START, null, null));
  }
}

/** What is injected into every page: the bridge. */
export function createUserContent(config: RuntimeConfig, shellFolder: string): WebKit2.UserContentManager {
  const content = new WebKit2.UserContentManager();
  addBridge(content, config, shellFolder);
  return content;
}
