import GLib from "gi://GLib";
import { type BridgeResult, type NativeCall, PIECE_BYTES } from "@pakeplus/bridge";
import { textArgument } from "../bridge/arguments.ts";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import { openRequest, saveName } from "../bridge/file-options.ts";
import { safeDownloadName } from "../download-name.ts";
import type { FileOwner } from "../gio/picked-files.ts";
import { mustBeActive, unknownCall } from "./bridge-calls.ts";
import { chooseFiles, chooseTarget } from "./choose-file.ts";
import type { AppWindow, Shell } from "./shell.ts";

const MAX_HANDLE = 64;

function wrong(message: string): never {
  throw new BridgeProblem("INVALID_ARGUMENT", message);
}

function handleArgument(value: unknown): string {
  return textArgument(value, { min: 1, max: MAX_HANDLE }) ?? wrong("A file is named by its handle.");
}

function offsetArgument(value: unknown): number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0
    ? value
    : wrong("A place in a file is a whole number.");
}

function piece(value: unknown): Uint8Array {
  const text = textArgument(value, { min: 1, max: PIECE_BYTES * 2 });
  if (text === null || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) {
    return wrong("Data travels as base64.");
  }
  return GLib.base64_decode(text);
}

async function open(shell: Shell, from: AppWindow, call: NativeCall, owner: FileOwner): Promise<unknown> {
  const request = openRequest(call.args[0]);
  if (request === null) {
    return wrong("files.open takes { multiple, accept }, with extensions and MIME types in the list accept.");
  }
  mustBeActive(shell, call.name);
  return shell.bridge.files.handOut(await chooseFiles(shell, from, request), owner);
}

async function save(shell: Shell, from: AppWindow, call: NativeCall, owner: FileOwner): Promise<unknown> {
  const name = saveName(call.args[0]);
  if (name === null) {
    return wrong("The name of a file has at most 255 characters.");
  }
  mustBeActive(shell, call.name);
  const path = await chooseTarget(shell, from, name === "" ? "" : safeDownloadName(name));
  return path === null ? null : shell.bridge.files.handOutNew(path, owner);
}

function done(value: unknown): BridgeResult {
  return { ok: true, value: value ?? null };
}

/** The calls behind `files`; handles work for the window, origin and world that got them. */
export async function callFiles(shell: Shell, from: AppWindow, call: NativeCall): Promise<BridgeResult> {
  const { files } = shell.bridge;
  const [first, second] = call.args;
  const owner: FileOwner = { window: from, origin: call.origin, world: call.world };
  switch (call.name) {
    case "files.open":
      return done(await open(shell, from, call, owner));
    case "files.save":
      return done(await save(shell, from, call, owner));
    case "files.read":
      return done(await files.read(handleArgument(first), owner, offsetArgument(second)));
    case "files.begin":
      return done(await files.begin(handleArgument(first), owner));
    case "files.append":
      return done(await files.append(handleArgument(first), owner, piece(second)));
    case "files.commit":
      return done(await files.commit(handleArgument(first), owner));
    case "files.abandon":
      files.abandon(handleArgument(first), owner);
      return done(null);
    default:
      return unknownCall(call.name);
  }
}
