import type { SettingsRequest, StudioSettings } from "@pakeplus/core";
import { useAction } from "./use-calls.ts";
import { useStudio, useStudioState } from "./use-studio.ts";

/** Settings that act at once: the page has them before the server has kept them. */
export function useSettings(): {
  settings: StudioSettings;
  save: (changes: SettingsRequest) => void;
  error: unknown;
} {
  const { model } = useStudio();
  const { settings } = useStudioState();
  const { mutate, error } = useAction("saveSettings");
  return {
    settings,
    error,
    save(changes) {
      const next = Object.fromEntries(
        Object.entries(changes).filter(([, value]) => value !== undefined),
      ) as Partial<StudioSettings>;
      model.receive({ type: "settings", settings: { ...settings, ...next } });
      mutate(
        { body: changes },
        {
          onSuccess: (kept) => model.receive({ type: "settings", settings: kept }),
          onError: () => model.receive({ type: "settings", settings }),
        },
      );
    },
  };
}
