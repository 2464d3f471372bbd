import { expect, test } from "vitest";
import { createSchemaReader, valuesOf } from "../../../../models/editor/schema-at.ts";
import { PROVIDERS } from "./providers.ts";

test("every sign-in service of the schema is in the form", () => {
  const known = valuesOf(createSchemaReader()(["signIn", "providers", 0]));
  expect(PROVIDERS.map(({ id }) => id)).toEqual(known);
});
