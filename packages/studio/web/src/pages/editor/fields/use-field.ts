import type { Issue } from "@pakeplus/core";
import { useId, useState } from "react";
import { correctionOf } from "../../../models/editor/corrections.ts";
import { issuesAt, valueAt, type Path } from "../../../models/editor/read-text.ts";
import { useEditor, useEditorView } from "../editor-context.ts";

/** Fewer characters say nothing yet. */
const JUDGED_FROM = 3;

export interface Field {
  id: string;
  value: unknown;
  /** undefined takes the key away, so that its default counts. */
  set: (value: unknown) => void;
  /** Problems that may be shown now: not while somebody has only begun to type. */
  issues: readonly Issue[];
  /** What the value probably was meant to be. */
  correction: string | null;
  onFocus: () => void;
  onBlur: () => void;
}

/** One value of the definition as a control of the form. */
export function useField(path: Path): Field {
  const id = useId();
  const { document } = useEditor();
  const view = useEditorView();
  const [isNew, setNew] = useState(false);
  const value = valueAt(view.value, path);
  const found = issuesAt(view.issues, path.join("."));
  const length = typeof value === "string" ? value.length : 0;
  const isShown = found.length > 0 && !(isNew && length < JUDGED_FROM);
  return {
    id,
    value,
    set: (next) => document.edit(path, next),
    issues: isShown ? found : [],
    correction:
      isShown && path.every((key) => typeof key === "string") ? correctionOf(view.value, path) : null,
    onFocus: () => setNew(found.length === 0),
    onBlur: () => setNew(false),
  };
}
