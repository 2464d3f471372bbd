/** What was found out about the renderer sandbox; valid until the computer starts again or a part changes. */
export interface SandboxRecord {
  /** Names what the result depends on: boot and version of the engine. */
  key: string;
  works: boolean;
}

/** The remembered result for `key`; null when it has to be found out. */
export function parseSandboxRecord(text: string | null, key: string): boolean | null {
  try {
    const value = JSON.parse(text ?? "null") as Partial<SandboxRecord> | null;
    return value?.key === key && typeof value.works === "boolean" ? value.works : null;
  } catch {
    return null;
  }
}
