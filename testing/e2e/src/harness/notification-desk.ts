import { chmod, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DeskNotifications, waitFor } from "@pakeplus/conformance";
import { mustRun, run, start } from "./process.ts";
import type { Session } from "./session.ts";
import { windowsOf } from "./windows.ts";

/** A notification server of a real desktop, which runs a program for each notification. */
const settings = (script: string): string => `[global]
    origin = top-right
    offset = 10x10
    width = 300
    sort = no
    idle_threshold = 0
    mouse_left_click = do_action
    always_run_script = true
[all]
    script = ${script}
    timeout = 0
`;

const FIELDS = ["DUNST_APP_NAME", "DUNST_SUMMARY", "DUNST_BODY", "DUNST_DESKTOP_ENTRY"] as const;

/** The server says that it reads markup, so this is what a person reads. */
const plain = (markup: string): string =>
  markup.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Starts dunst on the session's own bus. */
export async function openNotificationDesk(session: Session): Promise<DeskNotifications> {
  const { env } = session;
  const log = join(session.root, "notifications");
  const script = join(session.root, "note-notification");
  const config = join(session.root, "dunstrc");
  await writeFile(log, "");
  const variables = FIELDS.map((name) => `"$${name}"`).join(" ");
  await writeFile(script, `#!/bin/sh\nprintf '%s\\0' ${variables} >> '${log}'\n`);
  await chmod(script, 0o755);
  await writeFile(config, settings(script));
  const server = start("dunst", ["-config", config], { env });
  session.atClose(() => server.stop());
  const control = async (...args: string[]) =>
    (await mustRun("dunstctl", args, { env, deadline: 10_000 })).stdout.trim();
  // The session's bus starts no services, so an answer comes from this server.
  await waitFor(
    "the notification server",
    async () => ((await run("dunstctl", ["is-paused"], { env })).code === 0 ? true : undefined),
    { describe: server.output },
  );
  return {
    async all() {
      const values = (await readFile(log, "utf8")).split("\0").slice(0, -1);
      return Array.from({ length: values.length / FIELDS.length }, (_none, index) => {
        const [appName = "", title = "", body = "", entry = ""] = values.slice(index * FIELDS.length);
        return { appName, title, body: plain(body), entry };
      });
    },
    inSight: async () => Number(await control("count", "displayed")),
    async click() {
      const place = await waitFor("the notification's window", async () => {
        const { stdout } = await mustRun(
          "xdotool",
          ["search", "--onlyvisible", "--class", "dunst", "getwindowgeometry", "--shell"],
          { env, deadline: 10_000 },
        ).catch(() => ({ stdout: "" }));
        const [x, y] = ["X", "Y"].map((name) => new RegExp(`^${name}=(-?\\d+)$`, "m").exec(stdout)?.[1]);
        return x === undefined || y === undefined ? undefined : { x: Number(x) + 20, y: Number(y) + 20 };
      });
      const hand = windowsOf(session);
      await hand.moveMouse(place.x, place.y);
      await hand.click(1);
    },
    async dismiss() {
      await control("close-all");
    },
  };
}
