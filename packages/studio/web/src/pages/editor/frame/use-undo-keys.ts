import { useEffect } from "react";
import type { EditorDocument } from "../../../models/editor/editor-document.ts";

/** Undo and redo of the definition also while a field has the keyboard; editors of other files keep their own. */
export function useUndoKeys(editor: EditorDocument): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const isRedo = key === "y" || (key === "z" && event.shiftKey);
      if (!isRedo && key !== "z") return;
      if (event.target instanceof Element && event.target.closest("[data-own-undo], [role=dialog]") !== null)
        return;
      event.preventDefault();
      if (isRedo) editor.redo();
      else editor.undo();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [editor]);
}
