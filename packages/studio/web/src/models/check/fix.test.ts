import { expect, test } from "vitest";
import { applyFix, fixOf } from "./fix.ts";
import { checkedSystems } from "./groups.ts";

const TEXT = `{
  // stays
  "name": "Notes",
  "permissions": { "camera": "ask" }
}
`;

test.each([
  ["history-routing", "", "", /"spa": true/u],
  ["permission-missing", 'Set permissions.microphone or permissions.x to "ask".', "", /"microphone": "ask"/u],
  [
    "permission-unused",
    "",
    "permissions.camera is granted, and no script mentions it.",
    /"permissions": \{\s*\}/u,
  ],
  [
    "cleartext-blocked",
    'Use https, or set network.cleartext to ["a.example"].',
    "",
    /"cleartext": \[\s*"a.example"/u,
  ],
  [
    "site-other-origin",
    "",
    "https://a.example leads to https://b.example/x.",
    /"url": "https:\/\/b.example\/x"/u,
  ],
] as const)("%s is repaired in the definition, and nothing else is touched", (code, hint, detail, wanted) => {
  const fix = fixOf({ code, hint, detail });
  if (fix === null) throw new Error(`${code} has no fix`);
  const text = applyFix(TEXT, fix);
  expect(text).toMatch(wanted);
  expect(text).toContain("// stays");
});

test("a second host joins the first", () => {
  const fix = fixOf({ code: "cleartext-blocked", hint: 'network.cleartext to ["b"]', detail: "" });
  const text = applyFix('{ "network": { "cleartext": ["a"] } }', fix ?? { setting: "", path: [], value: 0 });
  expect(JSON.parse(text)).toEqual({ network: { cleartext: ["a", "b"] } });
});

test("what needs a person has no button", () => {
  expect(fixOf({ code: "file-missing", hint: "Add the file.", detail: "x" })).toBeNull();
});

test("systems stand in their order", () => {
  expect(checkedSystems(["linux", "windows-x64"])).toEqual(["windows", "linux"]);
});
