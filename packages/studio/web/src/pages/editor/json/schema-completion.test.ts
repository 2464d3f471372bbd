import { CompletionContext } from "@codemirror/autocomplete";
import { json } from "@codemirror/lang-json";
import { EditorState } from "@codemirror/state";
import { expect, test } from "vitest";
import { createSchemaReader } from "../../../models/editor/schema-at.ts";
import { schemaCompletion } from "./schema-completion.ts";

const complete = schemaCompletion(createSchemaReader());

/** What is offered at the `|` of a text. */
function offered(text: string): readonly string[] {
  const position = text.indexOf("|");
  const state = EditorState.create({ doc: text.replace("|", ""), extensions: [json()] });
  return complete(new CompletionContext(state, position, true))?.options.map(({ label }) => label) ?? [];
}

test("keys that are not there yet are offered, at the top and inside", () => {
  expect(offered('{ "name": "x", "|" }')).toEqual(expect.arrayContaining(['"version"', '"window"']));
  expect(offered('{ "name": "x", "|" }')).not.toContain('"name"');
  expect(offered('{ "window": { | } }')).toContain('"titleBar"');
  expect(offered('{ "navigation": { "rules": [{ "match": "mailto:*", "|" }] } }')).toEqual(['"open"']);
});

test("values are offered where the schema names them", () => {
  expect(offered('{ "window": { "titleBar": "|" } }')).toEqual(['"native"', '"hidden"', '"overlay"']);
  expect(offered('{ "debug": | }')).toEqual(["true", "false"]);
  expect(offered('{ "targets": ["|"] }')).toContain('"linux"');
});

test("a key begins with the value that fits it", () => {
  const state = EditorState.create({ doc: '{ "window": { "wid" } }', extensions: [json()] });
  const found = complete(new CompletionContext(state, 18, true));
  expect(found).toMatchObject({ from: 14, to: 19 });
  expect(found?.options.find(({ label }) => label === '"width"')?.apply).toBe('"width": 1200');
});
