import type { Permission, PermissionGrant } from "@pakeplus/core";
import { expect, it } from "vitest";
import { decidePermissions } from "./permission-decision.ts";

const grants: Record<Permission, PermissionGrant> = {
  camera: "ask",
  microphone: "allow",
  location: "deny",
  notifications: "ask",
  clipboardRead: "deny",
  screenCapture: "deny",
  pointerLock: "allow",
};
const origin = "https://a.example";
const remembered = new Map([[origin, { notifications: false }]]);

it.each([
  [["microphone"], origin, "allow"],
  [["location"], origin, "deny"],
  [["camera"], origin, "ask"],
  [["camera", "microphone"], origin, "ask"],
  [["camera", "location"], origin, "deny"],
  [["notifications"], origin, "deny"],
  [["notifications"], "https://b.example", "ask"],
  [["camera"], null, "deny"],
  [["microphone"], null, "deny"],
  [["microphone"], "https://b.example", "ask"],
  [["microphone", "location"], "https://b.example", "deny"],
  [[], origin, "deny"],
] as const)("%j of %s", (wanted, from, expected) => {
  expect(decidePermissions(wanted, { grants, remembered, origin: from, ownOrigin: origin })).toBe(expected);
});
