import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AppSummary } from "@pakeplus/core";
import { expect, test } from "vitest";
import { openStudio, tempFolder } from "../testing/open-studio.ts";

const SVG = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="${colour}"/></svg>`;

test("the icon is the one of the package, drawn anew when its file changes, and kept once", async () => {
  const studio = await openStudio();
  const definition = {
    id: "com.example.x",
    name: "X",
    version: "1.0.0",
    source: { dir: "www" },
    icon: "icon.svg",
  };
  const folder = tempFolder({
    "pakeplus.json": JSON.stringify(definition),
    "www/index.html": "",
    "icon.svg": SVG("#f00"),
  });
  const { value } = await studio.json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  const { app } = value as { app: AppSummary };
  const icon = async (query: string) => {
    const answer = await studio.ask(`/api/apps/${app.id}/icon?${query}`);
    expect(answer.headers.get("content-type")).toBe("image/png");
    const bytes = Buffer.from(await answer.arrayBuffer());
    // Width in the header of a PNG.
    return { bytes, width: bytes.readUInt32BE(16) };
  };
  const red = await icon("family=linux&size=64");
  expect(red.width).toBe(64);
  expect((await icon("family=nonsense&size=99999")).width).toBe(512);
  expect((await icon("size=x")).width).toBe(128);
  const changed = studio.heard("app.changed");
  writeFileSync(join(folder, "icon.svg"), SVG("#0000ff"));
  expect((await changed).app.iconRevision).not.toBe(app.iconRevision);
  const blue = await icon("family=linux&size=64");
  expect(blue.bytes.equals(red.bytes)).toBe(false);
  expect(readdirSync(join(studio.home, "data/icons"))).toHaveLength(1);
});

test("an icon that cannot be had is a drawn one, and is looked for again", async () => {
  const studio = await openStudio();
  const definition = {
    id: "com.example.x",
    name: "X",
    source: { url: "https://example.com" },
    icon: "https://example.com/icon.png",
  };
  const folder = tempFolder({ "pakeplus.json": JSON.stringify(definition) });
  const { value } = await studio.json("/api/apps", { method: "POST", body: { from: "folder", folder } });
  const { app } = value as { app: AppSummary };
  expect((await studio.ask(`/api/apps/${app.id}/icon?family=ios&size=32`)).status).toBe(200);
  expect(readdirSync(join(studio.home, "data/icons"))).toEqual([]);
});
