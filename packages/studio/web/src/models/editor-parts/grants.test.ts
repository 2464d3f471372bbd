import { checkDefinition } from "@pakeplus/core";
import { expect, test } from "vitest";
import { permissionFamilies, PERMISSION_NAMES, readGrant, writeGrant, type Grant } from "./grants.ts";

const GRANTS: readonly Grant[] = (["deny", "ask", "allow"] as const).flatMap((grant) => [
  { grant, usage: "" },
  { grant, usage: "To scan." },
]);

test.each(GRANTS.map((grant) => [grant]))("%j is written so that it reads the same", (grant) => {
  const written = writeGrant(grant);
  expect(readGrant(written)).toEqual(grant.grant === "deny" ? { grant: "deny", usage: "" } : grant);
});

test("every permission of the sheet is one of the definition, in all its forms", () => {
  for (const name of PERMISSION_NAMES) {
    for (const grant of GRANTS.filter((each) => each.grant !== "deny")) {
      const permissions = { [name]: writeGrant(grant) };
      const definition = {
        id: "com.example.a",
        name: "A",
        source: { url: "https://a.example" },
        permissions,
      };
      expect(checkDefinition(definition).issues).toEqual([]);
    }
  }
});

test("what only phones know is told", () => {
  expect(permissionFamilies("motion").meant).toEqual(["android", "ios"]);
  expect(permissionFamilies("camera").honoured).toContain("linux");
});
