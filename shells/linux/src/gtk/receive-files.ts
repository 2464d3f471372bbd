import type Gio from "gi://Gio";
import { isMimeA, lookAtFile } from "../gio/look-at-file.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { type FileVerdict, judgeFile } from "../incoming/judge-file.ts";
import { MAX_NOTICES_OF_A_START, readable } from "../incoming/readable.ts";
import { sendEvent } from "./bridge-events.ts";
import type { AppWindow, Shell } from "./shell.ts";

interface JudgedFile {
  name: string;
  path: string;
  verdict: FileVerdict;
}

/** R16: hands files to pages that the app was opened with, and says in the window which it does not open. */
export async function receiveFiles(shell: Shell, main: AppWindow, files: readonly Gio.File[]): Promise<void> {
  if (isBroken("R16")) {
    return;
  }
  const { fileTypes } = shell.config.opens;
  const judged = await Promise.all(
    files.map(async (file): Promise<JudgedFile> => {
      const name = readable(file.get_basename() ?? file.get_uri());
      const verdict = judgeFile(await lookAtFile(file), fileTypes, isMimeA);
      return { name, path: file.get_path() ?? "", verdict };
    }),
  );
  const opened = judged.filter(({ verdict }) => verdict === "open").map(({ path }) => path);
  if (opened.length > 0) {
    testLog("incoming-files", { opened });
    sendEvent(shell, { name: "files", detail: opened });
  }
  const problems = judged.filter(({ verdict }) => verdict !== "open").slice(0, MAX_NOTICES_OF_A_START);
  for (const problem of main.isClosed ? [] : problems) {
    main.notices.tell(problemText(shell, problem));
  }
}

function problemText({ strings, config }: Shell, { name, verdict }: JudgedFile): string {
  if (verdict === "folder") {
    return strings.fileIsFolder(name);
  }
  if (verdict === "missing") {
    return strings.fileMissing(name);
  }
  const extensions = config.opens.fileTypes.map(({ extension }) => `.${extension}`);
  return strings.fileOfOtherType(name, extensions.join(", "));
}
