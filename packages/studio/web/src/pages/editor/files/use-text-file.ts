import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useMessages } from "../../../app/use-studio.ts";
import { createTextFile, type FileView, type TextFile } from "../../../models/editor-parts/text-file.ts";
import { useEditor } from "../editor-context.ts";
import { useProjectFiles } from "./use-project-files.ts";

/** A file of the project as a text that saves itself and follows changes from outside. */
export function useTextFile(path: string): { file: TextFile; view: FileView } {
  const files = useProjectFiles();
  const { app } = useEditor();
  const file = useMemo(
    () =>
      createTextFile({
        read: () => files.read(path),
        write: (text, base) => files.write(path, new Blob([text]), base),
        later(run, ms) {
          const timer = setTimeout(run, ms);
          return () => clearTimeout(timer);
        },
      }),
    [files, path],
  );
  useEffect(() => {
    void file.refresh();
    return () => void file.flush();
  }, [file]);
  useMessages((message) => {
    if (message.type === "hello" || (message.type === "app.changed" && message.app.id === app.id))
      void file.refresh();
  });
  return { file, view: useSyncExternalStore(file.subscribe, file.get) };
}
