import { createDraft, type Draft } from "./draft.ts";
import { cleanId, cleanName, setPlatformIds } from "./identity.ts";
import type { FoundSource } from "./source.ts";

export interface FoundApp {
  found: FoundSource;
  /** As the old project writes them; null when it has none. */
  name: string | null;
  id: string | null;
  /** The part of `id` to keep, when not all of it. */
  keptId?: string | null;
  /** What the old project calls the three, for the report. */
  keys: { source: string; name: string; id: string };
}

/** Begins the definition of an imported app with what identifies it. */
export function beginApp({ found, name: wantedName, id: wantedId, keptId, keys }: FoundApp): Draft {
  const url = "url" in found.source ? found.source.url : null;
  const name = cleanName(wantedName) ?? cleanName(hostOf(url)) ?? "App";
  const id = cleanId(keptId ?? wantedId, { ...(url !== null && { url }), name });
  const draft = createDraft({ id, name, source: found.source });
  draft.note(keys.source, found.why === "" ? "carried" : "changed", found.why, "source");
  if (wantedName === name) draft.note(keys.name, "carried", "", "name");
  else {
    const why =
      wantedName === null ? `There was none; the app is called ${name}.` : "The name is one visible line.";
    draft.note(keys.name, "changed", why, "name");
  }
  if (wantedId === id) draft.note(keys.id, "carried", "", "id");
  else {
    const why =
      wantedId === null
        ? "There was none; it was made from the address or name. It must never change."
        : `"${wantedId.slice(0, 60)}" became ${id}; one id serves every platform.`;
    draft.note(keys.id, "changed", why, "id");
  }
  setPlatformIds(draft, keys.id, id);
  return draft;
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/(?:www\.)?([^/?#:]*)/i.exec(url)?.[1] ?? null);
}
