import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import calls from "./bridge-calls.json";

interface BridgeCall {
  path: string;
  kind: string;
  signature: string;
  text: string;
  example: string | null;
  capability: string | null;
}

const CALLS: readonly BridgeCall[] = calls;
/** `pakeplus.`, `window.pakeplus?.app.`: what stands before the name that is typed. */
const MEMBER = /(?:^|[^\w$.])(?:(?:window|globalThis|self)\??\.)?pakeplus((?:\??\.\w+)*)\??\.(\w*)$/u;
const EVENT = /\bpakeplus\??\.on\(\s*["'`](\w*)$/u;
const ROOT = /(?:^|[^\w$.])(?:(?:window|globalThis|self)\??\.)(\w*)$/u;

/** Words in the page's language. */
export interface BridgeWords {
  /** Which capability a call needs. */
  needs: (capability: string) => string;
}

/** Offers the calls and events of `window.pakeplus`, with what they do and what they need. */
export function bridgeCompletion(
  words: BridgeWords,
): (context: CompletionContext) => CompletionResult | null {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const event = EVENT.exec(before);
    if (event !== null)
      return result(
        context,
        event[1],
        eventCalls().map((call) => option(call, words)),
      );
    const member = MEMBER.exec(before);
    if (member !== null) {
      const path = (member[1] ?? "").replaceAll("?", "").replace(/^\./u, "");
      const options = membersOf(path).map((call) => option(call, words));
      return options.length === 0 ? null : result(context, member[2], options);
    }
    const root = ROOT.exec(before);
    if (root !== null) return result(context, root[1], [{ label: "pakeplus", type: "variable", boost: 1 }]);
    return null;
  };
}

const eventCalls = (): readonly BridgeCall[] => CALLS.filter(({ kind }) => kind === "event");

/** What stands directly below a path of the bridge; the root's path is empty. */
function membersOf(path: string): readonly BridgeCall[] {
  const depth = path === "" ? 1 : path.split(".").length + 1;
  const start = path === "" ? "" : `${path}.`;
  return CALLS.filter(
    (call) => call.kind !== "event" && call.path.startsWith(start) && call.path.split(".").length === depth,
  );
}

function result(
  { pos }: CompletionContext,
  typed: string | undefined,
  options: readonly Completion[],
): CompletionResult {
  return { from: pos - (typed?.length ?? 0), options, validFor: /^\w*$/u };
}

function option(call: BridgeCall, words: BridgeWords): Completion {
  const { path, kind, signature, text, example, capability } = call;
  const label = path.split(".").at(-1) ?? path;
  return {
    label,
    type: { part: "namespace", event: "constant" }[kind] ?? "function",
    info: () => {
      const box = document.createElement("div");
      const add = (tag: string, content: string): void => {
        box.append(Object.assign(document.createElement(tag), { textContent: content }));
      };
      if (kind === "call") add("code", signature);
      add("p", text);
      if (example !== null) add("pre", example);
      if (capability !== null) add("p", words.needs(capability));
      return box;
    },
  };
}
