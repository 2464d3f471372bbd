import type { AppSummary } from "@pakeplus/core";
import { createContext, useContext, useSyncExternalStore } from "react";
import type { EditorDocument, EditorView } from "../../models/editor/editor-document.ts";

export interface Editor {
  app: AppSummary;
  document: EditorDocument;
}

export const EditorContext = createContext<Editor | null>(null);

/** The app that is edited, and how to change its definition. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error("There is no editor around this component.");
  return editor;
}

/** Text, value, issues and state of the definition as they are now. */
export function useEditorView(): EditorView {
  const { document } = useEditor();
  return useSyncExternalStore(document.subscribe, document.get);
}
