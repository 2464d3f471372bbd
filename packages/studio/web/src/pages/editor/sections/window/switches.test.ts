import { definitionJsonSchema } from "@pakeplus/core";
import { expect, test } from "vitest";
import { createSchemaReader } from "../../../../models/editor/schema-at.ts";
import { OFF_AT_FIRST, ON_AT_FIRST } from "./switches.ts";

test("every switch of the window is in the form, with the default of the schema", () => {
  const [node] = createSchemaReader(definitionJsonSchema())(["window"]).filter(
    ({ properties }) => properties !== undefined,
  );
  const switches = Object.entries(node?.properties ?? {}).filter(([, { type }]) => type === "boolean");
  const named = (isOn: boolean) => switches.filter(([, each]) => each.default === isOn).map(([key]) => key);
  expect([...ON_AT_FIRST].toSorted()).toEqual(named(true).toSorted());
  expect([...OFF_AT_FIRST].toSorted()).toEqual(named(false).toSorted());
});
