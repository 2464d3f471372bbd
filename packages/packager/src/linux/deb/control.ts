import type { AppIdentity } from "@pakeplus/core";
import { CATEGORY_NAMES } from "../categories.ts";
import type { LinuxNames } from "../names.ts";
import { oneLine, paragraphs, webAddress } from "../plain-text.ts";
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
    `Description: ${oneLine(app.summary)}`,
    ...descriptionLines(app),
    "",
  ].join("\n");
}

/** Every line begins with a space, empty ones are ` .` (Debian policy 5.6.13). */
function descriptionLines(app: AppIdentity): string[] {
  const described = paragraphs(app.description);
  const text = described.length > 0 ? described : [[`${oneLine(app.name)} as an app of its own.`]];
  return text.flatMap((lines, at) => [
    ...(at === 0 ? [] : [" ."]),
    // A line of a full stop and more is reserved; one more space makes it literal text.
    ...lines.map((line) => (line.startsWith(".") ? `  ${line}` : ` ${line}`)),
  ]);
}
