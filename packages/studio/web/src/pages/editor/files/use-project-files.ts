import { useMemo } from "react";
import { useStudio } from "../../../app/use-studio.ts";
import { useEditor } from "../editor-context.ts";
import { createProjectFiles, type ProjectFiles } from "./project-files.ts";

/** Files of the folder of the app that is edited. */
export function useProjectFiles(): ProjectFiles {
  const { client } = useStudio();
  const { app } = useEditor();
  return useMemo(() => createProjectFiles(client, app.id), [client, app.id]);
}
