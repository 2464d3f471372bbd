import { inspect } from "node:util";
import { expect, test } from "vitest";
import { Secret } from "./secret.ts";

test("a secret shows nowhere but where it is asked for", () => {
  const secret = new Secret("ghp_hidden");
  const shown = [
    String(secret),
    `a${String(secret)}`,
    JSON.stringify({ secret }),
    inspect(secret, { depth: 9, showHidden: true }),
    inspect({ deep: [secret] }, { depth: 9 }),
    Object.entries(secret).join(),
    JSON.stringify(Object.getOwnPropertyDescriptors(secret)),
  ];
  expect(shown.join("\n")).not.toContain("hidden");
  expect(secret.reveal()).toBe("ghp_hidden");
});
