import type { AppIdentity } from "@pakeplus/core";
import { CATEGORY_NAMES } from "../categories.ts";
import type { LinuxNames } from "../names.ts";
import { webAddress } from "../plain-text.ts";
import { descriptionLines, synopsis } from "./description.ts";
import { maintainer } from "./maintainer.ts";

const DEPENDS = ["gjs", "gir1.2-webkit2-4.1", "gir1.2-gtk-3.0", "gir1.2-soup-3.0"];
/** The engine's sandbox, and the codecs that pages expect. */
const RECOMMENDS = ["bubblewrap", "xdg-dbus-proxy", "gstreamer1.0-plugins-good", "gstreamer1.0-libav"];

/** deb-control(5). `installedKib`: what the package takes on a disk, in KiB. */
export function controlText(app: AppIdentity, names: LinuxNames, installedKib: number): string {
  const homepage = webAddress(app.homepage);
  return [
    `Package: ${names.package}`,
    `Version: ${names.version}`,
    "Architecture: all",
    `Maintainer: ${maintainer(app, names.package)}`,
    `Installed-Size: ${installedKib}`,
    `Depends: ${DEPENDS.join(", ")}`,
    `Recommends: ${RECOMMENDS.join(", ")}`,
    `Section: ${CATEGORY_NAMES[app.category].debSection}`,
    "Priority: optional",
    ...(homepage === null ? [] : [`Homepage: ${homepage}`]),
    `Description: ${synopsis(app)}`,
    ...descriptionLines(app),
    "",
  ].join("\n");
}
