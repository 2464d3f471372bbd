import { stat } from "node:fs/promises";
import { join } from "node:path";
import { waitFor } from "@pakeplus/conformance";
import { mustRun, run } from "./process.ts";
import type { Session } from "./session.ts";
import { type DesktopWindow, windowsOf } from "./windows.ts";

/** What a person does with the dialogs of GTK, by the keyboard. */
export function systemDialogsOf(session: Session) {
  const { env, home } = session;
  const windows = windowsOf(session);
  const type = async (text: string) => {
    await mustRun("xdotool", ["type", "--delay", "1", text], { env, deadline: 10_000 });
  };

  /** Waits until a new window has the keyboard. */
  const dialog = async (what: string, title: RegExp): Promise<DesktopWindow> => {
    const found = await windows.find(what, (window) => title.test(window.title));
    await windows.focus(found.id);
    await waitFor(`${what} to have the keyboard`, async () =>
      (await windows.active()) === found.id ? true : undefined,
    );
    return found;
  };
  const gone = async (what: string, { id }: DesktopWindow, again?: () => Promise<void>) => {
    await waitFor(`${what} to close`, async () => {
      if (!(await windows.list()).some((window) => window.id === id)) return true;
      await again?.();
      return undefined;
    });
  };

  return {
    type,
    async chooseFile(path: string) {
      const chooser = await dialog("the file chooser", /^(Select|Open|Choose)\b/);
      const isFolder = (await stat(path)).isDirectory();
      // A slash opens the field for a path.
      await type(isFolder ? join(path, "/") : path);
      await windows.key("Return");
      // The list of a folder comes later, which nobody tells.
      await gone("the file chooser", chooser, async () => {
        if (isFolder) await windows.key("ctrl+a", "Return");
      });
    },
    async printToFile() {
      const printing = await dialog("the print dialog", /^Print$/);
      await windows.key("Tab", "Down", "Return");
      await gone("the print dialog", printing);
      const file = await waitFor("the printed file", async () => {
        const { stdout } = await run("find", [home, "-maxdepth", "2", "-name", "*.pdf", "-size", "+0"], {
          env,
        });
        return stdout.split("\n")[0] || undefined;
      });
      return waitFor("the printed file to be whole", async () => {
        const { code, stdout } = await run("pdftotext", [file, "-"], { env });
        return code === 0 ? stdout : undefined;
      });
    },
    async cancelPrinting() {
      const printing = await dialog("the print dialog", /^Print$/);
      await windows.key("Escape");
      await gone("the print dialog", printing);
    },
  };
}
