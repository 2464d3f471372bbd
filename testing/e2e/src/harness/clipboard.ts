import { waitFor } from "@pakeplus/conformance";
import { run, start } from "./process.ts";
import type { Session } from "./session.ts";

/** The person's clipboard, through another program than the app. */
export function clipboardOf({ env }: Pick<Session, "env">) {
  const args = ["-selection", "clipboard"];
  return {
    /** Empty when nobody owns it. */
    async read(): Promise<string> {
      const { stdout } = await run("xclip", [...args, "-out"], { env, deadline: 10_000 });
      return stdout;
    },
    async write(text: string): Promise<void> {
      // In the foreground it stays to hand the text out; it ends when another program takes over or the display goes.
      const owner = start("xclip", [...args, "-in", "-quiet"], { env });
      owner.stdin.end(text);
      await waitFor("the clipboard to hold the text", async () =>
        (await this.read()) === text ? true : undefined,
      );
    },
  };
}

/** The numbers that docks were told to show on an app's icon, oldest first; 0 for none. */
export function watchBadges({ env }: Pick<Session, "env">) {
  const rule = "type='signal',interface='com.canonical.Unity.LauncherEntry',member='Update'";
  // Ends with the bus.
  const monitor = start("dbus-monitor", ["--session", rule], { env });
  return {
    badges(applicationId: string): readonly number[] {
      const UPDATE =
        /string "application:\/\/([^"\n]+)\.desktop"\s+array \[\s+dict entry\(\s+string "count"\s+variant\s+int64 (\d+)\s+\)\s+dict entry\(\s+string "count-visible"\s+variant\s+boolean (true|false)/gu;
      return [...monitor.stdout().matchAll(UPDATE)]
        .filter(([, id]) => id === applicationId)
        .map(([, , count, visible]) => (visible === "true" ? Number(count) : 0));
    },
  };
}
