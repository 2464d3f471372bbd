import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { BridgeChannel, BridgeSetup, Powers } from "@pakeplus/bridge";
import type { RuntimeCapability, RuntimeConfig, RuntimeInjection } from "@pakeplus/core";
import { readText } from "../gio/files.ts";
import { isBroken } from "../gio/test-build.ts";
import { guardedScript, injectionOrigins, styleAsScript } from "../injection-source.ts";
import { BRIDGE_WORLD } from "./bridge-world.ts";

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
    const { kind, code, when, world } = injection;
    const afterPage = when === "end" && world === "page";
    const source =
      kind === "js" ? guardedScript(code, origins, { afterPage }) : styleAsScript(code, origins, place);
    const script = toScript(source, injection);
    content.add_script(script);
    return script;
  });
}

interface BridgeScript {
  file: string;
  /** The name that the script's parameter has in it. */
  parameter: string;
  value: unknown;
  /** null for the page's own. */
  world: string | null;
}

function powers(capabilities: readonly RuntimeCapability[]): Powers {
  return Object.fromEntries(capabilities.map(({ origin, allow }) => [isBroken("R19") ? "*" : origin, allow]));
}

function channelName(): string {
  return `pakeplus-${GLib.uuid_string_random()}`;
}

function createSetup({ capabilities, isolatedCapabilities, permissions, start }: RuntimeConfig): BridgeSetup {
  return {
    page: { name: channelName(), powers: powers(capabilities) },
    isolated: { name: channelName(), powers: powers(isolatedCapabilities) },
    repairs: { name: channelName(), origin: permissions.notifications === "deny" ? null : start.origin },
  };
}

function callerScript(channel: BridgeChannel, world: string | null): readonly BridgeScript[] {
  return Object.keys(channel.powers).length === 0
    ? []
    : [{ file: "page.js", parameter: "pakeplusChannel", value: channel, world }];
}

/** Each world is told its own channel only. */
function bridgeScripts(setup: BridgeSetup): readonly BridgeScript[] {
  const { page, isolated, repairs } = setup;
  return [
    { file: "bridge.js", parameter: "pakeplusSetup", value: setup, world: BRIDGE_WORLD },
    ...callerScript(page, null),
    ...callerScript(isolated, INJECTION_WORLD),
    ...(repairs.origin === null
      ? []
      : [{ file: "repairs.js", parameter: "pakeplusRepairs", value: repairs, world: null }]),
  ];
}

function addBridge(content: WebKit2.UserContentManager, config: RuntimeConfig, shellFolder: string): void {
  const { ALL_FRAMES } = WebKit2.UserContentInjectedFrames;
  const { START } = WebKit2.UserScriptInjectionTime;
  for (const { file, parameter, value, world } of bridgeScripts(createSetup(config))) {
    const code = readText(GLib.build_filenamev([shellFolder, file])) ?? "";
    const source = `(function (${parameter}) {\n${code}\n})(${JSON.stringify(value)});`;
    content.add_script(
      world === null
        ? WebKit2.UserScript.new(source, ALL_FRAMES, START, null, null)
        : WebKit2.UserScript.new_for_world(source, ALL_FRAMES, START, world, null, null),
    );
  }
}

/** What is injected into every page: the bridge. */
export function createUserContent(config: RuntimeConfig, shellFolder: string): WebKit2.UserContentManager {
  const content = new WebKit2.UserContentManager();
  addBridge(content, config, shellFolder);
  return content;
}
