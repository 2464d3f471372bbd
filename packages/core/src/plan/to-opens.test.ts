import { expect, test } from "vitest";
import { resolveDefinition } from "../resolve/resolve-definition.ts";
import { written } from "../testing/written.ts";
import { toOpens } from "./to-opens.ts";

const opens = (links: object) => toOpens(resolveDefinition(written({ links }), { target: "linux" }));

test("nothing opens an app that says nothing", () => {
  expect(opens({})).toEqual({ schemes: [], fileTypes: [], handler: null });
});

test("common extensions have the type of the desktop, others one of their own, and what is written counts", () => {
  const fileTypes = [
    { extension: "MD" },
    { extension: "board", description: "Board of Notes" },
    { extension: "json", mime: "application/vnd.example+json" },
  ];
  expect(opens({ fileTypes }).fileTypes).toEqual([
    { extension: "md", mime: "text/markdown", description: null },
    { extension: "board", mime: "application/x-board", description: "Board of Notes" },
    { extension: "json", mime: "application/vnd.example+json", description: null },
  ]);
});

test("what is listed twice counts once", () => {
  const links = { schemes: ["notes", "memo", "notes"], fileTypes: [{ extension: "a" }, { extension: "A" }] };
  expect(opens(links)).toMatchObject({
    schemes: ["notes", "memo"],
    fileTypes: [{ extension: "a", mime: "application/x-a" }],
  });
});
