import { type ApiMember, parseApi, readApiSource } from "./api-source.ts";

/** One thing that an editor can offer after `pakeplus.`. */
interface BridgeCall {
  /** `app`, `app.info`; of an event its name alone. */
  path: string;
  kind: "part" | "call" | "event";
  signature: string;
  text: string;
  example: string | null;
  /** null: of every page that has any. */
  capability: string | null;
}

/** Text of the file that the Studio's editor completes `window.pakeplus` from. */
export function renderBridgeCalls(): string {
  const api = parseApi(readApiSource());
  const root = api.get("PakePlusApi");
  const events = api.get("PakePlusEvents");
  if (root === undefined || events === undefined) throw new Error("The bridge's source has lost its root.");
  const calls = root.members.flatMap((own): BridgeCall[] => {
    const part = api.get(/: (\w+Api)$/u.exec(own.signature)?.[1] ?? "");
    const capability = own.name === "on" ? null : own.name;
    if (part === undefined) return [call(own.name, own, capability)];
    const { text } = part;
    return [
      { path: own.name, kind: "part", signature: own.name, text, example: null, capability },
      ...part.members.map((member) => call(`${own.name}.${member.name}`, member, capability)),
    ];
  });
  const told = events.members.map(({ name, signature, text, example, capability }): BridgeCall => ({
    path: name,
    kind: "event",
    signature,
    text,
    example,
    capability,
  }));
  return `${JSON.stringify([...calls, ...told], null, 2)}\n`;
}

function call(path: string, { signature, text, example }: ApiMember, capability: string | null): BridgeCall {
  return { path, kind: "call", signature: signature.replace("?:", ":"), text, example, capability };
}
