import { expect, test } from "vitest";
import { hardApp, sampleApp } from "../testing/sample.ts";
import { controlText } from "./deb/control.ts";
import { maintainer } from "./deb/maintainer.ts";
import { desktopEntry } from "./desktop-entry.ts";
import { metainfoXml } from "./metainfo.ts";
import { linuxNames } from "./names.ts";

test("a control file of a plain app", () => {
  expect(controlText(sampleApp(), linuxNames(sampleApp()), 42)).toMatchInlineSnapshot(`
    "Package: com.example.notes
    Version: 1.2.3
    Architecture: all
    Maintainer: Ada Example <ada@example.com>
    Installed-Size: 42
    Depends: gjs, gir1.2-webkit2-4.1, gir1.2-gtk-3.0, gir1.2-soup-3.0
    Recommends: bubblewrap, xdg-dbus-proxy, gstreamer1.0-plugins-good, gstreamer1.0-libav
    Section: text
    Priority: optional
    Homepage: https://example.com/notes
    Description: Write things down
     Notes keeps what you write.
     .
     It works without a network.
    "
  `);
});

test("text of any kind stays inside its field", () => {
  const app = hardApp();
  const lines = controlText(app, linuxNames(app), 1).trimEnd().split("\n");
  const fields = lines.filter((line) => !line.startsWith(" "));
  expect(fields.map((line) => line.split(":")[0])).toEqual([
    "Package",
    "Version",
    "Architecture",
    "Maintainer",
    "Installed-Size",
    "Depends",
    "Recommends",
    "Section",
    "Priority",
    "Homepage",
    "Description",
  ]);
  const continued = lines.slice(lines.findIndex((line) => line.startsWith("Description")) + 1);
  expect(continued.every((line) => /^ (?:[^.\s].*|\.)$/u.test(line))).toBe(true);
});

test.each([
  ["Ada Example", "ada@example.com", "Ada Example <ada@example.com>"],
  ['Zoë "Q" <x>, Ltd.', null, "Zoë Q x Ltd. <unknown@com.example.notes.invalid>"],
  ["", "not an address", "Unknown <unknown@com.example.notes.invalid>"],
  ["a\nDepends: evil", "a@b.c\nX: y", "a Depends evil <unknown@com.example.notes.invalid>"],
])("author %j with %j", (name, email, expected) => {
  expect(maintainer(sampleApp({ author: { name, email } }), "com.example.notes")).toBe(expected);
});

test("a desktop entry escapes what its format gives a meaning", () => {
  const entry = desktopEntry(sampleApp({ name: "a\\b\nc", summary: "100% $x\t<y>" }), "/x/launch");
  expect(entry).toContain("\nName=a\\\\b c\n");
  expect(entry).toContain("\nComment=100% $x <y>\n");
  expect(entry).toContain("\nExec=/x/launch %U\n");
});

test("a summary that repeats the name is no comment", () => {
  const entry = desktopEntry(sampleApp({ name: "Example", summary: "Example" }), "/x/launch");
  expect(entry).toContain("\nName=Example\nExec=");
});

test("AppStream text is escaped", () => {
  const xml = metainfoXml(sampleApp({ name: `<&>"` }), { date: "2023-11-14", command: null });
  expect(xml).toContain("<name>&lt;&amp;&gt;&quot;</name>");
});
