import { expect, test } from "vitest";
import { explainLog } from "./explain-log.ts";
import { plainLog } from "./job-log.ts";
import { KNOWN_FAILURES } from "./known-failures.ts";

/** One log for each entry of the table, as the programs print them. */
const SAMPLES: Readonly<Record<string, string>> = {
  billing:
    "The job was not started because recent account payments have failed or your spending limit needs to be increased. Please check the 'Billing & plans' section in your settings",
  "storage-quota":
    "##[error]Failed to CreateArtifact: Artifact storage quota has been hit. Unable to upload any new artifacts.",
  "runner-lost":
    "##[error]The hosted runner lost communication with the server. Anything in your workflow that terminates the runner process can cause this.",
  "time-limit":
    "##[error]The job running on runner GitHub Actions 2 has exceeded the maximum execution time of 20 minutes.",
  "runner-label": "##[error]No runner matching the specified labels was found: ubuntu-22.04",
  "actions-policy":
    "actions/checkout@v4 is not allowed to be used in octo/PakePlus because all actions must be from a repository owned by octo",
  "release-right": "HTTP 403: Resource not accessible by integration",
  "rate-limit": "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.",
  "disk-full": "write failed: No space left on device",
  memory: "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
  "package-mirror": "E: Failed to fetch http://archive.example/ubuntu/pool/main/x/xvfb.deb  404  Not Found",
  "webkit-missing": "Package webkit2gtk-4.1 was not found in the pkg-config search path.",
  cargo: 'error: could not compile `shell` (bin "shell") due to 1 previous error',
  nsis: 'Error in script "installer.nsi" on line 12 -- aborting creation process',
  codesign: "Notes.app: errSecInternalComponent",
  notarization: "  status: Invalid",
  provisioning: "error: No profiles for 'com.example.notes' were found: Xcode couldn't find any",
  xcode: "** ARCHIVE FAILED **",
  keystore: "java.io.IOException: keystore password was incorrect",
  gradle: "Execution failed for task ':app:mergeReleaseResources'.",
};

test("every known failure has a sample", () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual(KNOWN_FAILURES.map(({ id }) => id).toSorted());
});

test.each(Object.entries(SAMPLES))("%s is recognised in its log", (id, line) => {
  const noise = Array.from({ length: 50 }, (_, index) => `step output ${index}`);
  const explained = explainLog([...noise, line, "##[error]Process completed with exit code 1."].join("\n"));
  expect(explained.id).toBe(id);
  expect(explained.lines.join("\n")).toContain(line.replace("##[error]", ""));
});

test("an unknown failure shows what stands before its error", () => {
  const log =
    "2026-11-22T10:00:00.1234567Z making\n2026-11-22T10:00:01.1234567Z \u001B[31mit broke\u001B[0m\n##[error]Process completed with exit code 3.\ncleaning up\n";
  expect(explainLog(plainLog(log))).toEqual({
    id: null,
    cause: null,
    remedy: null,
    lines: ["making", "it broke", "Process completed with exit code 3.", "cleaning up"],
  });
});

test("a build that went well matches nothing of the table", () => {
  const log = "Get:1 xvfb\nnotes_1.0.0_all.deb 41 kB\nrelease notes-v1.0.0 published\n";
  expect(explainLog(log).id).toBeNull();
});
