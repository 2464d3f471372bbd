import type { AppIdentity } from "@pakeplus/core";
import { CATEGORY_NAMES } from "../categories.ts";
import type { LinuxNames } from "../names.ts";
import { oneLine, paragraphs, webAddress } from "../plain-text.ts";
import { maintainer } from "./maintainer.ts";

const DEPENDS = ["gjs", "gir1.2-webkit2-4.1", "gir1.2-gtk-3.0", "gir1.2-soup-3.0"];
/** The engine's sandbox, and the codecs that pages expect. */
const RECOMMENDS = ["bubblewrap", "xdg-dbus-proxy", "gstreamer1.0-plugins-good", "gstreamer1.0-libav"];

const MAX_SYNOPSIS = 80;
/** Invisible; keeps a full stop from the beginning of a line, where it would be a command. */
const WORD_JOINER = "\u{2060}";

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

/** Debian policy 3.4.1: fewer than 80 characters, no full stop; lintian wants more than one word. */
function synopsis(app: AppIdentity): string {
  const summary = oneLine(app.summary).replace(/[.。\s]+$/u, "");
  const text = summary.includes(" ") ? summary : `${summary} app`.trim();
  if (text.length < MAX_SYNOPSIS) return text;
  const cut = [...new Intl.Segmenter("en").segment(text)].map(({ segment }) => segment);
  let short = "";
  for (const character of cut) {
    if (short.length + character.length > MAX_SYNOPSIS - 2) break;
    short += character;
  }
  return `${short.trimEnd()}…`;
}

/** Every line begins with a space, empty ones are ` .` (Debian policy 5.6.13). */
function descriptionLines(app: AppIdentity): string[] {
  const summary = oneLine(app.summary);
  const described = paragraphs(app.description);
  const fallback = [[`${oneLine(app.name)} as an app of its own.`]];
  const whole = summary.length < MAX_SYNOPSIS ? [] : [[summary]];
  const text = [...whole, ...(described.length > 0 ? described : fallback)];
  return text.flatMap((lines, at) => [
    ...(at === 0 ? [] : [" ."]),
    ...lines.flatMap(wrapped).map((line) => ` ${line.startsWith(".") ? WORD_JOINER : ""}${line}`),
  ]);
}

/** Breaks at spaces only: elsewhere a break would show as one. */
function wrapped(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 >= MAX_SYNOPSIS) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines;
}
