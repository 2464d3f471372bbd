import { expect, test } from "vitest";
import { releaseNotes } from "./notes.ts";

const FILES = [
  { name: "a.deb", path: "a.deb", bytes: 70_000, sha256: "0", type: "x", purpose: "Debian" },
  { name: "SHA256SUMS", path: "b", bytes: 70, sha256: "0", type: "x", purpose: null },
];
const GENERAL = releaseNotes(FILES, { own: null, attestedIn: null });

test("without a text of the person, what to take and how", () => {
  expect(GENERAL).toContain("| a.deb | 70.0 kB | Debian |");
  expect(GENERAL).not.toContain("SHA256SUMS |");
  expect(releaseNotes(FILES, { own: " \n", attestedIn: null })).toBe(GENERAL);
});

test("the person's text comes first, as it is", () => {
  const own = "# Neu\n\n- <b>fett</b> | `x`\n";
  expect(releaseNotes(FILES, { own, attestedIn: null })).toBe(`${own.trim()}\n\n${GENERAL}`);
});

test("never more than GitHub takes, whatever lies on the branch", () => {
  const notes = releaseNotes(FILES, { own: "x".repeat(200_000), attestedIn: "octo/apps" });
  expect(notes.length).toBeLessThanOrEqual(125_000);
  expect(notes).toContain("xx\n\n…\n\n| File |");
  expect(notes).toContain("gh attestation verify FILE --repo octo/apps");
});
