import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { BridgeSetup } from "@pakeplus/bridge";
import type { RuntimeConfig, RuntimeInjection } from "@pakeplus/core";
import { readText } from "../gio/files.ts";
import { isBroken } from "../gio/test-build.ts";
import { guardedScript, injectionOrigins, styleAsScript } from "../injection-source.ts";
import { BRIDGE_WORLD } from "./app-window.ts";

/** Injected isolated scripts have a world of their own: they must not find the bridge's native handler. */
const INJECTION_WORLD = "pakeplus-inject";

function framesOf(injection: RuntimeInjection): WebKit2.UserContentInjectedFrames {
  return injection.frames === "all"
    ? WebKit2.UserContentInjectedFrames.ALL_FRAMES
    : WebKit2.UserContentInjectedFrames.TOP_FRAME;
}

function addScript(content: WebKit2.UserContentManager, source: string, injection: RuntimeInjection): void {
  const time =
    injection.kind === "js" && injection.when === "end"
      ? WebKit2.UserScriptInjectionTime.END
      : WebKit2.UserScriptInjectionTime.START;
  const frames = framesOf(injection);
  content.add_script(
    injection.world === "isolated" || injection.kind === "css"
      ? WebKit2.UserScript.new_for_world(source, frames, time, INJECTION_WORLD, null, null)
      : WebKit2.UserScript.new(source, frames, time, null, null),
  );
}

function addInjection(
  content: WebKit2.UserContentManager,
  injection: RuntimeInjection,
  startOrigin: string,
): void {
  const origins = injectionOrigins(injection, startOrigin);
  const { kind, code } = injection;
  addScript(content, kind === "js" ? guardedScript(code, origins) : styleAsScript(code, origins), injection);
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

/** Everything that is injected into pages: the bridge and what the definition asks for. */
export function createUserContent(config: RuntimeConfig, shellFolder: string): WebKit2.UserContentManager {
  const content = new WebKit2.UserContentManager();
  addBridge(content, config, shellFolder);
  if (!isBroken("R6")) {
    for (const injection of config.inject) {
      addInjection(content, injection, config.start.origin);
    }
  }
  return content;
}
