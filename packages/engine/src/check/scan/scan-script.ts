import { signInServiceOf, trackedNames } from "@pakeplus/core";
import { tokenizeScript } from "./tokenize-script.ts";
import type { Token } from "./tokenize-script.ts";

/** `static`: an import that has to be there before the script runs. */
export type ScriptAddressKind = "static" | "dynamic" | "asset" | "worker" | "import-scripts" | "request";

interface ScriptAddress {
  kind: ScriptAddressKind;
  address: string;
  at: number;
}

export interface ScannedScript {
  addresses: readonly ScriptAddress[];
  /** Tracked names with the offset of their first use. */
  mentions: ReadonlyMap<string, number>;
  serviceWorkers: readonly { script: string; scope: string | null; at: number }[];
  /** Texts that are addresses of servers on the same computer, with a port. */
  localAddresses: readonly { address: string; at: number }[];
  signInPages: readonly { address: string; at: number }[];
}

const NAMES = trackedNames();
const LAST_WORDS = new Set([...NAMES].map((name) => name.replace(/^.*[. ]/, "")));
const GLOBALS = new Set(["window", "self", "globalThis", "top"]);
/** Objects whose methods ask servers, beside `fetch` itself. */
const CLIENTS = new Set(["axios", "ky", "superagent", "jQuery"]);
const CLIENT_METHODS = new Set(["get", "post", "put", "patch", "delete", "request", "ajax", "getJSON"]);
const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"]);
const LOCAL = /^(?:https?|wss?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0):\d+(?:[/?#]|$)/i;
const REMEMBERED = 8;
const IMPORT = "import";

interface Pending {
  kind: ScriptAddressKind | "service-worker" | "url";
  address: string;
  at: number;
}

/** Finds what a script loads, asks and mentions. Only whole literals count: an address put together from parts is not guessed. */
export function scanScript(text: string): ScannedScript {
  const addresses: ScriptAddress[] = [];
  const mentions = new Map<string, number>();
  const serviceWorkers: { script: string; scope: string | null; at: number }[] = [];
  const localAddresses: { address: string; at: number }[] = [];
  const signInPages: { address: string; at: number }[] = [];
  /** The newest first. */
  const last: Token[] = [];
  let pending: Pending | null = null;
  let openUrl: Pending | null = null;

  const finish = (found: Pending, next: Token): void => {
    if (next.kind !== "mark" || (next.value !== ")" && next.value !== ",")) return;
    if (found.kind === "service-worker") {
      serviceWorkers.push({ script: found.address, scope: null, at: found.at });
    } else if (found.kind === "url") {
      openUrl = next.value === "," ? found : null;
    } else {
      addresses.push({ kind: found.kind, address: found.address, at: found.at });
    }
  };

  tokenizeScript(text, (token) => {
    if (pending !== null) {
      finish(pending, token);
      pending = null;
    }
    if (token.kind === "word") {
      if (openUrl !== null && token.value === "url" && isImportMeta(last)) {
        addresses.push({ kind: "asset", address: openUrl.address, at: openUrl.at });
        openUrl = null;
      }
      if (LAST_WORDS.has(token.value)) noteMention(token, last, mentions);
    } else if (token.kind === "text" && token.value !== "") {
      pending = readText(token, last, addresses);
      const worker = serviceWorkers.at(-1);
      if (worker !== undefined && isScope(last)) worker.scope ??= token.value;
      const name = `"${token.value}"`;
      if (NAMES.has(name) && !mentions.has(name)) mentions.set(name, token.at);
      if (LOCAL.test(token.value)) localAddresses.push({ address: token.value, at: token.at });
      if (token.value.startsWith("https://") && signInServiceOf(token.value) !== null) {
        signInPages.push({ address: token.value, at: token.at });
      }
    }
    last.unshift(token);
    if (last.length > REMEMBERED) last.pop();
  });
  return { addresses, mentions, serviceWorkers, localAddresses, signInPages };
}

const isMark = (token: Token | undefined, value: string): boolean =>
  token?.kind === "mark" && token.value === value;
const isWord = (token: Token | undefined, value: string): boolean =>
  token?.kind === "word" && token.value === value;

/** The word before a dot that stands at `index`; null when there is none. */
function ownerAt(last: readonly Token[], index: number): string | null {
  if (!isMark(last[index], ".")) return null;
  const owner = isMark(last[index + 1], "?") ? last[index + 2] : last[index + 1];
  return owner?.kind === "word" ? owner.value : "";
}

function noteMention({ value, at }: Token, last: readonly Token[], mentions: Map<string, number>): void {
  const owner = ownerAt(last, 0);
  const isTest = isWord(last[0], "typeof") || isWord(last[0], "instanceof");
  const isNew = isWord(last[0], "new") || (owner !== null && GLOBALS.has(owner) && isWord(last[2], "new"));
  const forms = [value, ...(owner === null ? [] : [`${owner}.${value}`]), ...(isNew ? [`new ${value}`] : [])];
  for (const form of forms) {
    if (NAMES.has(form) && !isTest && !mentions.has(form)) mentions.set(form, at);
  }
}

/** `… , { scope : "here"` directly behind the script of a registration. */
function isScope(last: readonly Token[]): boolean {
  return (
    isMark(last[0], ":") &&
    isWord(last[1], "scope") &&
    isMark(last[2], "{") &&
    isMark(last[3], ",") &&
    last[4]?.kind === "text"
  );
}

/** `import.meta.` before `url`. */
function isImportMeta(last: readonly Token[]): boolean {
  return isMark(last[0], ".") && isWord(last[1], "meta") && isMark(last[2], ".") && isWord(last[3], IMPORT);
}

/** What a text is for; an argument waits for the next token, because it may only be the first part of an address. */
function readText({ value, at }: Token, last: readonly Token[], addresses: ScriptAddress[]): Pending | null {
  const [first] = last;
  if (first?.kind === "word" && !isMark(last[1], ".")) {
    const isFrom =
      first.value === "from" && (last[1]?.kind === "word" || isMark(last[1], "}") || isMark(last[1], "*"));
    if (isFrom || first.value === IMPORT) addresses.push({ kind: "static", address: value, at });
    return null;
  }
  if (isMark(first, ",") && last[1]?.kind === "text" && METHODS.has(last[1].value)) {
    const isOpen = isMark(last[2], "(") && isWord(last[3], "open") && isMark(last[4], ".");
    return isOpen ? { kind: "request", address: value, at } : null;
  }
  const callee = last[1];
  if (!isMark(first, "(") || callee?.kind !== "word") return null;
  const kind = kindOfCall(callee.value, ownerAt(last, 2), isWord(last[2], "new"));
  return kind === null ? null : { kind, address: value, at };
}

function kindOfCall(name: string, owner: string | null, isNew: boolean): Pending["kind"] | null {
  if (owner !== null && !GLOBALS.has(owner)) {
    if (name === "register") return owner === "serviceWorker" ? "service-worker" : null;
    if (name === "sendBeacon") return "request";
    return CLIENTS.has(owner) && CLIENT_METHODS.has(name) ? "request" : null;
  }
  if (isNew) {
    if (name === "URL") return "url";
    if (name === "Worker" || name === "SharedWorker") return "worker";
    return name === "WebSocket" || name === "EventSource" ? "request" : null;
  }
  if (name === IMPORT && owner === null) return "dynamic";
  if (name === "importScripts") return "import-scripts";
  return name === "fetch" || name === "axios" ? "request" : null;
}
