import { type Picture, type WaitOptions, waitFor } from "@pakeplus/conformance";
import { clipboardOf } from "./clipboard.ts";
import { mustRun, run } from "./process.ts";
import { takePicture } from "./screenshot.ts";
import type { Session } from "./session.ts";
import { type DesktopWindow, windowsOf } from "./windows.ts";

/** Share of a dialog that a blinking cursor covers, and a line of text exceeds. */
const CURSOR = 0.0001;
const CHOOSER = /^(Select|Open|Choose)\b/;
/** Of a chosen row in GTK's own theme. */
const SELECTED = "#3584e4";

/** Milliseconds. */
const RETURN_TAKES = 2_000;

/** What a person does with the dialogs of GTK, by the keyboard. */
export function systemDialogsOf(session: Session) {
  const { env, home } = session;
  const windows = windowsOf(session);
  const clipboard = clipboardOf(session);
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
  const isThere = async ({ id }: DesktopWindow) => (await windows.list()).some((window) => window.id === id);
  const gone = async (what: string, window: DesktopWindow, options?: WaitOptions) => {
    const isGone = async () => ((await isThere(window)) ? undefined : true);
    await waitFor(`${what} to close`, isGone, options);
  };

  /** A dialog that is still busy with what it was given takes no Return, and does not say so. */
  const confirm = async (what: string, window: DesktopWindow) => {
    await waitFor(`${what} to take what was chosen`, async () => {
      if ((await windows.active()) === window.id) await windows.key("Return");
      return gone(what, window, { deadline: RETURN_TAKES }).then(
        () => true,
        () => undefined,
      );
    });
  };

  /** Does something and waits until it shows and the dialog is still again. */
  const changed = async ({ id }: DesktopWindow, work: () => Promise<unknown>) => {
    const still = async (test: (picture: Picture) => boolean) => {
      let last: Picture | null = null;
      return waitFor("the dialog to be still", async () => {
        const now = await takePicture(session, id);
        const isStill = last !== null && now.difference(last) < CURSOR && test(now);
        last = now;
        return isStill ? now : undefined;
      });
    };
    const before = await still(() => true);
    await work();
    await still((picture) => picture.difference(before) > CURSOR);
  };

  return {
    type,
    async chooseFile(path: string) {
      const chooser = await dialog("the file chooser", CHOOSER);
      await clipboard.write(path);
      await changed(chooser, async () => windows.key("ctrl+l", "ctrl+a"));
      // Not typed: the field completes what it holds while it is written.
      await changed(chooser, async () => windows.key("ctrl+v"));
      await confirm("the file chooser", chooser);
    },
    async chooseAllBeside() {
      const chooser = await dialog("the file chooser", CHOOSER);
      await waitFor("the list with the file that was chosen before", async () =>
        (await takePicture(session, chooser.id)).share(SELECTED) > 0.005 ? true : undefined,
      );
      await windows.key("ctrl+a");
      await confirm("the file chooser", chooser);
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
