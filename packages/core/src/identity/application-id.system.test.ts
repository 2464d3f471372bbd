import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { toApplicationId } from "./application-id.ts";

const IDS = [
  "com.example.notes",
  "com.163.mail",
  "com.163.126.9",
  "com.my-app.x_y",
  "com.-a.b-",
  "com._.b",
  "Com.Example.App2",
  `com.${"1.".repeat(47)}x`,
];

const GJS = "gjs";
const SCRIPT = `
const Gio = imports.gi.Gio;
const judge = (id) => Gio.Application.id_is_valid(id) && Gio.dbus_is_name(id);
print(JSON.stringify(ARGV.map(judge)));
`;

function judge(ids: readonly string[]): unknown {
  return JSON.parse(execFileSync(GJS, ["-c", SCRIPT, ...ids], { encoding: "utf8", timeout: 20_000 }));
}

test("GLib takes every mapped id as application and D-Bus name", () => {
  expect(judge(IDS.map(toApplicationId))).toEqual(IDS.map(() => true));
});

test("GLib refuses an id that is not mapped, so the judge is awake", () => {
  expect(judge(["com.163.mail"])).toEqual([false]);
});
