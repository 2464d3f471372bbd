import type { Draft } from "./draft.ts";
import type { ImportOutcome } from "./types.ts";
import { asBoolean, asNumber, asksForNothing, asText } from "./values.ts";

/** What becomes of one setting. It is only asked about settings that are there. */
export type Field = (value: unknown, from: string, draft: Draft) => void;

/** A whole number of pixels; 0 means no limit in the other tools. */
export function pixels(to: string): Field {
  return (value, from, draft) => {
    const number = asNumber(value);
    if (number === null) refuseValue(value, from, draft);
    else if (number !== 0) {
      const whole = Math.round(number);
      draft.set({
        from,
        to,
        value: whole,
        outcome: whole === number ? "carried" : "changed",
        why: whole === number ? "" : "Sizes are whole numbers.",
      });
    }
  };
}

/** The same for places, where 0 is a place. */
export function place(to: string): Field {
  return (value, from, draft) => {
    const number = asNumber(value);
    if (number === null) refuseValue(value, from, draft);
    else draft.set({ from, to, value: Math.round(number) });
  };
}

/**
 * A switch. What already is so here is not written.
 * @param whenAbsent The value that counts here when nothing is written.
 */
export function flag(to: string, whenAbsent: boolean): Field {
  return (value, from, draft) => {
    const wanted = asBoolean(value);
    if (wanted === null) refuseValue(value, from, draft);
    else if (wanted !== whenAbsent) draft.set({ from, to, value: wanted });
  };
}

/** A switch whose sense is the other way round here. */
export function inverse(to: string, whenAbsent: boolean): Field {
  return (value, from, draft) => {
    const wanted = asBoolean(value);
    if (wanted === null) refuseValue(value, from, draft);
    else if (wanted === whenAbsent) draft.set({ from, to, value: !wanted });
  };
}

/** Reports a setting that asks for something and is not taken over. */
export function leave(outcome: Extract<ImportOutcome, "refused" | "ignored">, why: string): Field {
  return (value, from, draft) => {
    if (!asksForNothing(value)) draft.note(from, outcome, why);
  };
}

/** Says nothing: the value is read elsewhere or is a trace of the old tool's own work. */
export const silent: Field = () => undefined;

export function text(use: (value: string, from: string, draft: Draft) => void): Field {
  return (value, from, draft) => {
    const found = asText(value);
    if (found !== null) use(found, from, draft);
    else if (!asksForNothing(value)) refuseValue(value, from, draft);
  };
}

/** `#rgb` and `#rrggbb` as they are, `#rrggbbaa` and lists of numbers without their opacity. */
export function color(to: string): Field {
  return (value, from, draft) => {
    if (asksForNothing(value)) return;
    const hex = asHex(value);
    if (hex === null) refuseValue(value, from, draft);
    else {
      draft.set({
        from,
        to,
        value: hex,
        outcome: hex === value ? "carried" : "changed",
        why: hex === value ? "" : "Written as #rrggbb.",
      });
    }
  };
}

function asHex(value: unknown): string | null {
  if (Array.isArray(value)) {
    const parts = value.slice(0, 3).map(asNumber);
    if (parts.length < 3 || parts.some((part) => part === null || part < 0 || part > 255)) return null;
    return `#${parts
      .map((part) =>
        Math.round(part ?? 0)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("")}`;
  }
  const hex = asText(value) ?? "";
  const withHash = hex.startsWith("#") ? hex : `#${hex}`;
  if (/^#[0-9a-f]{8}$/i.test(withHash)) return withHash.slice(0, 7);
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(withHash) ? withHash : null;
}

export function refuseValue(value: unknown, from: string, draft: Draft): void {
  const shown = (JSON.stringify(value) ?? "nothing").slice(0, 40);
  draft.note(from, "refused", `${shown} is not a value that it can have.`);
}

/** Goes through settings by a table; keys that it lacks are reported as unknown. */
export function applyFields(
  settings: Readonly<Record<string, unknown>>,
  options: {
    fields: Readonly<Record<string, Field>>;
    draft: Draft;
    nameOf: (key: string) => string;
  },
): void {
  const { fields, draft, nameOf } = options;
  for (const [key, value] of Object.entries(settings)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field !== undefined) {
      if (value !== null && value !== undefined) field(value, nameOf(key), draft);
    } else if (!asksForNothing(value)) {
      draft.note(nameOf(key).slice(0, 100), "ignored", "PakePlus does not know this setting.");
    }
  }
}

/** A switch that lets the page ask for a permission. */
export function askedFor(permission: string, why: string): Field {
  return (value, from, draft) => {
    if (value !== true) return;
    draft.set({ from, to: `permissions.${permission}`, value: "ask", outcome: "changed", why });
  };
}

/** A text of its own in the title bar; the nearest thing here is the app's name. */
export const appNameAsTitle: Field = text((value, from, draft) => {
  draft.set({
    from,
    to: "window.title",
    value: "name",
    outcome: "changed",
    why: `The title bar shows the app's name instead of "${value.slice(0, 40)}".`,
  });
});
