import GLib from "gi://GLib";
import type WebKit2 from "gi://WebKit2?version=4.1";
import { safeDownloadName } from "../download-name.ts";
import { downloadFolder, dropPartial, nameDownload, partialPath } from "../gio/download-files.ts";
import { showInFolder } from "../gio/show-in-folder.ts";
import { isBroken, testLog } from "../gio/test-build.ts";
import { closeIfEmpty, speaker } from "./carry-out.ts";
import { openOutside } from "./open-outside.ts";
import type { AppWindow, Shell } from "./shell.ts";

const FIRST_HTTP_ERROR = 400;

function windowOf(shell: Shell, download: WebKit2.Download): AppWindow | undefined {
  const view = shell.bridge.downloads.get(download)?.from.view ?? download.get_web_view();
  return shell.windows.find((candidate) => candidate.view === view) ?? shell.windows[0];
}

function follow(shell: Shell, from: AppWindow, download: WebKit2.Download): void {
  const { strings } = shell;
  const { notices } = speaker(shell, from);
  const asked = shell.bridge.downloads.get(download);
  let name = safeDownloadName(asked?.name ?? null);
  let folder = "";
  let partial: string | null = null;
  let problem: string | null = null;
  let isCancelled = false;

  const running = () => ({
    text: name,
    progress: download.get_estimated_progress(),
    buttons: [
      {
        label: strings.cancel,
        run: () => {
          isCancelled = true;
          download.cancel();
        },
      },
    ],
  });
  const notice = notices.show(running());

  const give = (reason: string) => {
    problem ??= reason;
    download.cancel();
  };

  download.connect("decide-destination", (_download, suggested) => {
    name = safeDownloadName(asked?.name ?? suggested);
    const status = download.get_response()?.get_status_code() ?? 0;
    if (status >= FIRST_HTTP_ERROR) {
      give(`HTTP ${status}`);
      return true;
    }
    try {
      folder = downloadFolder();
      partial = partialPath(folder, name);
      download.set_destination(GLib.filename_to_uri(partial, null));
      testLog("download-started", { name });
    } catch (error) {
      give((error as GLib.Error).message);
    }
    notice.update(running());
    return true;
  });
  let shown = 0;
  download.connect("notify::estimated-progress", () => {
    const progress = download.get_estimated_progress();
    if (progress - shown >= 0.02) {
      shown = progress;
      notice.update(running());
    }
  });
  download.connect("failed", (_download, error) => {
    problem ??= error.message;
    if (partial !== null) {
      dropPartial(partial);
    }
    testLog("download-failed", { name, reason: problem, cancelled: isCancelled });
    notice.update({
      text: isCancelled ? strings.downloadCancelled(name) : strings.downloadFailed(name, problem),
    });
    asked?.failed(isCancelled ? "cancelled" : problem);
  });
  download.connect("finished", () => {
    if (problem !== null || isCancelled || partial === null) {
      return;
    }
    try {
      const path = nameDownload(partial, folder, name);
      testLog("download-finished", { name: GLib.path_get_basename(path), path });
      notice.update({
        text: strings.downloadDone(GLib.path_get_basename(path)),
        buttons: [
          {
            label: strings.open,
            run: () => openOutside(shell, speaker(shell, from), GLib.filename_to_uri(path, null)),
          },
          { label: strings.showInFolder, run: () => showInFolder(path) },
        ],
      });
      asked?.done(GLib.path_get_basename(path));
    } catch (error) {
      const reason = (error as GLib.Error).message;
      dropPartial(partial);
      testLog("download-failed", { name, reason, cancelled: false });
      notice.update({ text: strings.downloadFailed(name, reason) });
      asked?.failed(reason);
    }
  });
}

/** R5: every download goes to the download folder, under a name that is free, and says so in the window. */
export function watchDownloads(shell: Shell): void {
  shell.context.connect("download-started", (_context, download) => {
    const from = windowOf(shell, download);
    if (from === undefined) {
      download.cancel();
      return;
    }
    if (isBroken("R5")) {
      download.connect("decide-destination", () => {
        download.cancel();
        return true;
      });
      return;
    }
    follow(shell, from, download);
    closeIfEmpty(from);
  });
}
