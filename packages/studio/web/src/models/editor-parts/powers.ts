import { CAPABILITIES, FAMILIES, HONOURED_CAPABILITIES, type Capability, type Family } from "@pakeplus/core";

/** Powers of `window.pakeplus` as the sheet lists them: harmless ones first. */
export const POWERS = [
  "app",
  "window",
  "notify",
  "badge",
  "store",
  "open",
  "download",
  "clipboard",
  "files",
  "run",
] as const satisfies readonly Capability[];

/** Only for what is part of the app: bundled content and isolated scripts. */
export const OWN_CODE_ONLY: readonly Capability[] = ["files", "run"];

export type CommandPart = { kind: "fixed" | "pattern"; text: string };

export interface Command {
  name: string;
  program: string;
  args: readonly CommandPart[];
}

/** One entry of `capabilities`, right or wrong. */
export interface PowerGrant {
  /** `self` or an origin. */
  origin: string;
  allow: readonly Capability[];
  world: "page" | "isolated";
  commands: readonly Command[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** @param value `capabilities` of a definition. */
export function readPowers(value: unknown): readonly PowerGrant[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).map((entry) => {
    const record = isRecord(entry) ? entry : {};
    const allow: readonly unknown[] = Array.isArray(record["allow"]) ? record["allow"] : [];
    return {
      origin: text(record["origin"]),
      allow: CAPABILITIES.filter((name) => allow.includes(name)),
      world: record["world"] === "isolated" ? "isolated" : "page",
      commands: isRecord(record["commands"]) ? Object.entries(record["commands"]).map(readCommand) : [],
    };
  });
}

function readCommand([name, value]: [string, unknown]): Command {
  const record = isRecord(value) ? value : {};
  const args: readonly unknown[] = Array.isArray(record["args"]) ? record["args"] : [];
  return {
    name,
    program: text(record["program"]),
    args: args.map((part) =>
      isRecord(part) ? { kind: "pattern", text: text(part["pattern"]) } : { kind: "fixed", text: text(part) },
    ),
  };
}

/** The list with a power given or taken, in the order of the definition's reference. */
export function withPower(allow: readonly Capability[], power: Capability, isOn: boolean): Capability[] {
  return CAPABILITIES.filter((name) => (name === power ? isOn : allow.includes(name)));
}

/** `commands` as it is written; undefined when there are none. */
export function writeCommands(commands: readonly Command[]): unknown {
  if (commands.length === 0) return undefined;
  return Object.fromEntries(
    commands.map(({ name, program, args }) => [
      name,
      {
        program,
        ...(args.length > 0 && {
          args: args.map((part) => (part.kind === "pattern" ? { pattern: part.text } : part.text)),
        }),
      },
    ]),
  );
}

/** A name that no other command has. */
export function freeCommandName(commands: readonly Command[]): string {
  const taken = new Set(commands.map(({ name }) => name));
  const names = Array.from({ length: taken.size + 1 }, (_, index) =>
    index === 0 ? "command" : `command-${index + 1}`,
  );
  return names.find((name) => !taken.has(name)) ?? "command";
}

/** Where shells of today offer a power. */
export function powerFamilies(power: Capability): readonly Family[] {
  return FAMILIES.filter((family) => HONOURED_CAPABILITIES[family].includes(power));
}
