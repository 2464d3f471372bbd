import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseCommandLine } from "./command-line/parse-command-line.ts";
import { COMMANDS } from "./commands.ts";

const docs = fileURLToPath(new URL("../../../docs/", import.meta.url));

/** Pages that people write; those of docs/reference come from the command table itself. */
const pages = readdirSync(docs, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /^(?:zh-CN\/)?(?:guide|errors)\/[\w-]+\.md$/u.test(path));

/** Lines of code blocks, and code in the text, that begin as somebody would type them. */
function commandLines(text: string): string[] {
  const blocks = [...text.matchAll(/^```(?:sh)?\n(.*?)^```$/gmsu)].flatMap(([, body]) =>
    (body ?? "").split("\n"),
  );
  const spans = [...text.matchAll(/`([^`\n]+)`/gu)].map(([, code]) => code ?? "");
  return [...blocks, ...spans].flatMap(
    (line) => /^(?:[A-Z_]+=\S+ )*(?:pakeplus|npm start --) (.+)$/u.exec(line)?.[1] ?? [],
  );
}

/** The words of a line as a shell gives them to a program, up to a comment or another program. */
function words(line: string): string[] {
  const all = [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/gu)].map(([word]) => word);
  const end = all.findIndex((word) => /^[#<>|]/u.test(word));
  return all
    .slice(0, end === -1 ? undefined : end)
    .map((word) => word.replaceAll(/'([^']*)'|"([^"]*)"/gu, "$1$2"));
}

/** Commands that pages of errors name before they are in the table. */
const PLANNED = ["shells"];

function problem(line: string): string | null {
  const [name = "", ...rest] = words(line);
  const placeholder = /^<\w+>/u.test(line);
  if (placeholder || name === "--help" || name === "--version") return null;
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) return PLANNED.includes(name) ? null : `no command ${name}`;
  try {
    const { arguments: given } = parseCommandLine(command, rest);
    const wrong = command.arguments.find(
      ({ choices }, index) =>
        choices !== undefined && given[index] !== undefined && !choices.includes(given[index]),
    );
    return wrong === undefined ? null : `${wrong.name} is none of ${wrong.choices?.join(", ")}`;
  } catch (error) {
    return rest.length === 0 ? null : String(error);
  }
}

test("the pages hold command lines", () => {
  expect(pages.flatMap((page) => commandLines(readFileSync(docs + page, "utf8"))).length).toBeGreaterThan(
    100,
  );
});

test.each(pages)("every command line of %s is one of the command table", (page) => {
  const wrong = commandLines(readFileSync(docs + page, "utf8")).flatMap((line) => {
    const text = problem(line);
    return text === null ? [] : [`pakeplus ${line}: ${text}`];
  });
  expect(wrong).toEqual([]);
});

test("a wrong line is found", () => {
  expect(problem("build --fromat deb")).toContain("--fromat");
  expect(problem("token forget")).toContain("is none of");
  expect(problem("biuld")).toBe("no command biuld");
  expect(problem("types > pakeplus.d.ts")).toBeNull();
  expect(problem("build --set 'source.ignore=[\".env\"]'   # all but one")).toBeNull();
});
