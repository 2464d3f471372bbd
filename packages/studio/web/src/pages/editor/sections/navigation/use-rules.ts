import { valueAt } from "../../../../models/editor/read-text.ts";
import { useEditor, useEditorView } from "../../editor-context.ts";

export interface Rules {
  rules: readonly unknown[];
  add: () => void;
  remove: (index: number) => void;
  move: (from: number, to: number) => void;
}

/** The app's own link rules as they are written. */
export function useRules(): Rules {
  const { document } = useEditor();
  const { value } = useEditorView();
  const found = valueAt(value, ["navigation", "rules"]);
  const rules: readonly unknown[] = Array.isArray(found) ? found : [];
  return {
    rules,
    add: () =>
      document.edit(["navigation", "rules"], [...rules, { match: "https://*.example.com", open: "browser" }]),
    remove(index) {
      const left = rules.filter((_rule, at) => at !== index);
      document.edit(["navigation", "rules"], left.length === 0 ? undefined : left);
    },
    move(from, to) {
      if (from === to || to < 0 || to >= rules.length) return;
      const others = rules.filter((_rule, at) => at !== from);
      document.edit(["navigation", "rules"], others.toSpliced(to, 0, rules[from]));
    },
  };
}
