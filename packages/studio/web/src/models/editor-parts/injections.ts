export type InjectionKind = "css" | "js" | "hide";

/** One entry of `inject` as it is written, right or wrong; its other keys are left alone. */
export interface Injection {
  kind: InjectionKind;
  /** Of `css` and `js`. */
  file: string;
  /** Of `hide`. */
  selectors: readonly string[];
  when: "start" | "end";
  frames: "main" | "all";
  world: "page" | "isolated";
  origins: readonly string[] | null;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];

/** @param value `inject` of a definition. An entry that is none of the three kinds reads as null. */
export function readInjections(value: unknown): readonly (Injection | null)[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).map((entry) => {
    if (typeof entry !== "object" || entry === null) return null;
    const record = entry as Readonly<Record<string, unknown>>;
    const kind = (["css", "js", "hide"] as const).find((name) => Object.hasOwn(record, name));
    if (kind === undefined) return null;
    return {
      kind,
      file: text(record[kind]),
      selectors: kind === "hide" ? texts(record["hide"]) : [],
      when: record["when"] === "end" ? "end" : "start",
      frames: record["frames"] === "all" ? "all" : "main",
      world: record["world"] === "isolated" ? "isolated" : "page",
      origins: Array.isArray(record["origins"]) ? texts(record["origins"]) : null,
    };
  });
}

/** Lines that say something, each once. */
export function linesOf(written: string): string[] {
  const lines = written.split(/\r?\n/u).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
