import { isBroken } from "../gio/test-build.ts";
import type { AppWindow } from "./shell.ts";

/** R18: the engine itself opens the system's file chooser for file inputs. */
export function watchFileInputs({ view }: AppWindow): void {
  if (isBroken("R18")) {
    view.connect("run-file-chooser", (_view, request) => {
      request.cancel();
      return true;
    });
  }
}
