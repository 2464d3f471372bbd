import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { COMMON_EXTENSIONS, commonFileType } from "./common-file-types.ts";

/** Asks the desktop's own database, by names alone, and lets it resolve its other names for one type. */
const ASK = `
  const { Gio } = imports.gi;
  print(JSON.stringify(ARGV.map((name) => {
    const [type] = Gio.content_type_guess(name, null);
    return Gio.content_type_get_mime_type(type);
  })));`;

/** Where the database has several types for one extension, or a finer one than the table. */
const OTHER = new Map([
  ["audio/ogg", /^(audio|video)\/.*ogg$/],
  ["image/vnd.djvu", /^image\/vnd\.djvu(\+multipage)?$/],
  ["audio/x-mpegurl", /mpegurl$/],
  ["model/obj", /^(model\/obj|application\/x-tgif)$/],
  ["font/otf", /^(font\/otf|application\/vnd\.oasis\.opendocument\.formula-template)$/],
  ["application/json", /^application\/(schema\+)?json$/],
]);

test("the desktop's own database names the same types", () => {
  const names = COMMON_EXTENSIONS.map((extension) => `file.${extension}`);
  const answers = JSON.parse(
    execFileSync("gjs", ["-c", ASK, ...names], { encoding: "utf8", timeout: 60_000 }),
  ) as string[];
  const other = COMMON_EXTENSIONS.flatMap((extension, at) => {
    const expected = commonFileType(extension) ?? "";
    const answer = answers[at] ?? "";
    const agrees = OTHER.get(expected)?.test(answer) ?? answer === expected;
    return agrees ? [] : [{ extension, expected, answer }];
  });
  expect(answers.length).toBeGreaterThan(90);
  expect(other).toEqual([]);
});
