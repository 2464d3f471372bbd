import Gdk from "gi://Gdk?version=3.0";
import GLib from "gi://GLib";
import type Gtk from "gi://Gtk?version=3.0";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { PreviewCommand, PreviewPlace, PreviewWorld } from "@pakeplus/core";
import type { PreviewChannel } from "../gio/preview-channel.ts";
import { reload } from "./reload.ts";
import type { AppWindow, Shell } from "./shell.ts";
import { addInjections, INJECTION_WORLD } from "./user-content.ts";
import { isX11 } from "./display-kind.ts";

const WORLDS: Readonly<Record<PreviewWorld, string>> = {
  preview: "pakeplus-preview",
  injection: INJECTION_WORLD,
};

/** Whether another preview of this app is open, which is then told so; handing over to it would be silent. */
export function isTaken(channel: PreviewChannel, application: Gtk.Application): boolean {
  application.register(null);
  if (application.get_is_remote()) {
    channel.send({ event: "taken" });
    return true;
  }
  return false;
}

/** Calls back when the load that is about to start has got so far, or has ended, well or not. */
function whenLoad({ view }: AppWindow, stage: WebKit2.LoadEvent, done: () => void): void {
  let started = false;
  const watching = view.connect("load-changed", (_view, event) => {
    started = started || event === WebKit2.LoadEvent.STARTED;
    if (started && (event === stage || event === WebKit2.LoadEvent.FINISHED)) {
      view.disconnect(watching);
      done();
    }
  });
}

/** Runs `script` at the start of the documents that the next load of the main window brings. */
function runOnce({ content }: Shell, main: AppWindow, script: string | null): void {
  if (script === null) {
    return;
  }
  const { TOP_FRAME } = WebKit2.UserContentInjectedFrames;
  const { START } = WebKit2.UserScriptInjectionTime;
  const added = WebKit2.UserScript.new_for_world(script, TOP_FRAME, START, WORLDS.preview, null, null);
  content.add_script(added);
  whenLoad(main, WebKit2.LoadEvent.FINISHED, () => content.remove_script(added));
}

function evaluate(
  { view }: AppWindow,
  world: string,
  script: string,
  answer: (value: string | null) => void,
) {
  view.call_async_javascript_function(script, -1, null, world, null, null, (_view, result) => {
    try {
      answer(view.call_async_javascript_function_finish(result).to_string());
    } catch {
      // The page does not allow it, or is already another one.
      answer(null);
    }
  });
}

function placeOf({ window, view }: AppWindow): PreviewPlace {
  const [width, height] = window.get_size();
  const [x, y] = isX11() ? window.get_position() : [null, null];
  return {
    address: view.get_uri(),
    width,
    height,
    x,
    y,
    maximized: window.is_maximized,
    fullscreen: ((window.get_window()?.get_state() ?? 0) & Gdk.WindowState.FULLSCREEN) !== 0,
    active: window.is_active,
  };
}

function leave({ application, windows }: Shell): void {
  // The answer has to leave first.
  GLib.idle_add(GLib.PRIORITY_LOW, () => {
    // Closes its popups as well.
    windows.find(({ isMain }) => isMain)?.window.destroy();
    application.quit();
    return GLib.SOURCE_REMOVE;
  });
}

/** Obeys `pakeplus preview`, which shows here what a person is working on. */
export function attachPreview(shell: Shell, channel: PreviewChannel): void {
  shell.kept.push(channel);
  let problem: ReturnType<AppWindow["notices"]["show"]> | null = null;

  const obey = (command: PreviewCommand, main: AppWindow, answer: (value: unknown) => void): void => {
    switch (command.do) {
      case "evaluate": {
        const { windows } = shell;
        const values: (string | null)[] = windows.map(() => null);
        let waiting = windows.length;
        windows.forEach((window, index) => {
          evaluate(window, WORLDS[command.world], command.script, (value) => {
            values[index] = value;
            waiting -= 1;
            if (waiting === 0) {
              answer(values);
            }
          });
        });
        return;
      }
      case "reload":
        runOnce(shell, main, command.script);
        whenLoad(main, WebKit2.LoadEvent.COMMITTED, () => answer(null));
        shell.windows.forEach(reload);
        return;
      case "inject":
        shell.injections.forEach((script) => shell.content.remove_script(script));
        shell.injections = addInjections(shell.content, command.inject, shell.config.start.origin);
        break;
      case "problem":
        problem?.close();
        problem =
          command.text === null
            ? null
            : main.notices.show({ text: shell.strings.previewProblem(command.text) });
        break;
      case "icon":
        shell.windows.forEach(({ window }) => window.set_icon_from_file(command.file));
        break;
      case "leave":
        answer(placeOf(main));
        leave(shell);
        return;
    }
    answer(null);
  };

  channel.listen(
    (command) => {
      const main = shell.windows.find(({ isMain }) => isMain);
      if (main !== undefined) {
        obey(command, main, (value) => channel.send({ id: command.id, value }));
      }
    },
    () => leave(shell),
  );
  const first = shell.windows.find(({ isMain }) => isMain);
  if (first !== undefined) {
    runOnce(shell, first, channel.start.script);
  }
  channel.send({ event: "open" });
}
