import { existsSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { start } from "./process.ts";
import type { Session } from "./session.ts";
import { windowsOf } from "./windows.ts";

/** A panel along the upper edge with nothing but a tray. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="40"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>
`;

/** Libraries of this computer's architecture lie in a folder of its name. */
async function settingsDaemon(): Promise<string> {
  const folders = [
    "/usr/lib",
    "/usr/libexec",
    ...(await readdir("/usr/lib")).map((name) => join("/usr/lib", name)),
  ];
  const found = folders.map((folder) => join(folder, "xfce4/xfconf/xfconfd")).find(existsSync);
  if (found === undefined) throw new Error("There is no xfconfd; it comes with xfce4-panel.");
  return found;
}

/** The panel of the Xfce desktop. @throws DeadlineError when it does not appear. */
export async function openXfcePanel(session: Session): Promise<{ close(): Promise<void> }> {
  const { env } = session;
  const folder = join(session.config, "xfce4/xfconf/xfce-perchannel-xml");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "xfce4-panel.xml"), SETTINGS);
  // The tests' message bus starts nothing by itself.
  const settings = start(await settingsDaemon(), [], { env });
  const panel = start("xfce4-panel", ["--disable-wm-check"], { env });
  const windows = windowsOf(session);
  await windows.find("the panel", ({ wmClass }) => /xfce4-panel/i.test(wmClass), { describe: panel.output });
  return {
    async close() {
      await panel.stop();
      await settings.stop();
    },
  };
}
