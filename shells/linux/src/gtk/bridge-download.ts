import type WebKit2 from "gi://WebKit2?version=4.1";
import type { BridgeResult, NativeCall } from "@pakeplus/bridge";
import { textArgument } from "../bridge/arguments.ts";
import { refusal } from "../bridge/authorize.ts";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** What a page waits for, by the engine's download; see `downloads.ts`. */
export type AskedDownloads = Map<WebKit2.Download, AskedDownload>;

interface AskedDownload {
  from: AppWindow;
  /** null leaves the name to the server. */
  name: string | null;
  /** With the final name. */
  done(name: string): void;
  failed(reason: string): void;
}

const MAX_ADDRESS = 8192;
const MAX_DATA = 1024 * 1024;

function isAllowed(shell: Shell, address: string, origin: string): boolean {
  if (/^https?:/i.test(address)) {
    return address.length <= MAX_ADDRESS && shell.decide(address) !== "block";
  }
  return /^data:/i.test(address) || address.startsWith(`blob:${origin}/`);
}

/** A name without extension for what has none to suggest. */
function defaultName(address: string): string | null {
  return /^(?:data|blob):/i.test(address) ? "download" : null;
}

/** `download`: the engine's own download, so that everything of R5 holds for it. */
export async function callDownload(
  shell: Shell,
  from: AppWindow,
  { origin, args }: NativeCall,
): Promise<BridgeResult> {
  const address = textArgument(args[0], { min: 1, max: MAX_DATA });
  const name = textArgument(args[1] ?? "", { min: 0, max: 255 });
  if (address === null || name === null || !isAllowed(shell, address, origin)) {
    return refusal(
      "INVALID_ARGUMENT",
      "download takes an http, https, data or own blob address that the link rules do not block, and a name.",
    );
  }
  const value = await new Promise<string>((done, reject) => {
    const download = from.view.download_uri(address);
    const finish = () => shell.bridge.downloads.delete(download);
    shell.bridge.downloads.set(download, {
      from,
      name: name === "" ? defaultName(address) : name,
      done: (final) => {
        finish();
        done(final);
      },
      failed: (reason) => {
        finish();
        reject(new BridgeProblem("FAILED", `The download failed: ${reason}`));
      },
    });
  });
  return { ok: true, value: { name: value } };
}
