import { expect, test } from "vitest";
import { hardApp, SAMPLE_OPENS, sampleApp } from "../testing/sample.ts";
import { controlText } from "./deb/control.ts";
import { maintainer } from "./deb/maintainer.ts";
import { desktopEntry } from "./desktop-entry.ts";
import { metainfoXml } from "./metainfo.ts";
import { mimePackageXml } from "./mime-package.ts";
import { linuxNames } from "./names.ts";
import { openTypes } from "./open-types.ts";

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
  const entry = desktopEntry(sampleApp({ name: "a\\b\nc", summary: "100% $x\t<y>" }), {
    exec: "/x/launch",
    opens: [],
  });
  expect(entry).toContain("\nName=a\\\\b c\n");
  expect(entry).toContain("\nComment=100% $x <y>\n");
  expect(entry).toContain("\nExec=/x/launch %U\n");
});

test("a summary that repeats the name is no comment", () => {
  const entry = desktopEntry(sampleApp({ name: "Example", summary: "Example" }), {
    exec: "/x/launch",
    opens: [],
  });
  expect(entry).toContain("\nName=Example\nExec=");
});

test("AppStream text is escaped", () => {
  const xml = metainfoXml(sampleApp({ name: `<&>"` }), { date: "2023-11-14", command: null, opens: [] });
  expect(xml).toContain("<name>&lt;&amp;&gt;&quot;</name>");
});

test("what opens the app is in its menu entry and its metadata", () => {
  const opens = openTypes(SAMPLE_OPENS);
  expect(opens).toEqual([
    "x-scheme-handler/notes",
    "x-scheme-handler/web+notes.2",
    "application/vnd.example.board",
    "text/markdown",
    "application/x-x_9+a",
  ]);
  expect(desktopEntry(sampleApp(), { exec: "/x/launch", opens })).toContain(
    `\nMimeType=${opens.join(";")};\n`,
  );
  const xml = metainfoXml(sampleApp(), { date: "2023-11-14", command: "com.example.notes", opens });
  expect(xml).toContain(`  <provides>
    <binary>com.example.notes</binary>
    <mediatype>x-scheme-handler/notes</mediatype>
`);
});

test("a file has the type of the desktop, whatever else the definition calls it", () => {
  const fileTypes = [{ extension: "json", mime: "application/vnd.example+json", description: null }];
  expect(openTypes({ schemes: [], fileTypes, handler: null })).toEqual([
    "application/json",
    "application/vnd.example+json",
  ]);
  expect(mimePackageXml(sampleApp(), fileTypes)).toBeNull();
});

test("the MIME package says what a type of the app's own is, and only adds to one of the system", () => {
  expect(mimePackageXml(sampleApp(), SAMPLE_OPENS.fileTypes)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
      <mime-type type="application/vnd.example.board">
        <comment>Board of &lt;Notes&gt; &amp; &quot;more&quot;</comment>
        <icon name="com.example.notes"/>
        <glob pattern="*.board" weight="40"/>
      </mime-type>
      <mime-type type="text/markdown">
        <glob pattern="*.mynote" weight="40"/>
      </mime-type>
      <mime-type type="application/x-x_9+a">
        <comment>Notes (.x_9+a)</comment>
        <icon name="com.example.notes"/>
        <glob pattern="*.x_9+a" weight="40"/>
      </mime-type>
    </mime-info>
    "
  `);
});

test.each([
  { schemes: ["a;b"] },
  { schemes: ["A"] },
  { fileTypes: [{ extension: "a/b", mime: "text/plain", description: null }] },
  { fileTypes: [{ extension: "a", mime: "text/plain;x", description: null }] },
])("types that nobody checked are our bug: %j", (changes) => {
  const opens = { schemes: [], fileTypes: [], handler: null, ...changes };
  expect(() => openTypes(opens)).toThrow(expect.objectContaining({ code: "INTERNAL" }));
});
