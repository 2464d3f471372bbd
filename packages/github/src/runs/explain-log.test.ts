import { expect, test } from "vitest";
import { explainLog } from "./explain-log.ts";
import { plainLog } from "./job-log.ts";
import { KNOWN_FAILURES } from "./known-failures.ts";

interface Recorded {
  line: string;
  /** Where a person reported a build that printed it. */
  source: string;
}

/** Lines of real builds for each entry of the table; what they say is the programs' own. */
const SAMPLES: Readonly<Record<string, readonly Recorded[]>> = {
  billing: [
    {
      line: "The job was not started because recent account payments have failed or your spending limit needs to be increased. Please check the 'Billing & plans' section in your settings",
      source: "https://github.com/nodejs/admin/issues/980",
    },
  ],
  "storage-quota": [
    {
      line: "##[error]Failed to CreateArtifact: Artifact storage quota has been hit. Unable to upload any new artifacts. Usage is recalculated every 6-12 hours.",
      source: "https://github.com/Parachord/parachord/issues/125",
    },
    {
      line: "##[error]Create Artifact Container failed: Artifact storage quota has been hit. Unable to upload any new artifacts",
      source: "https://github.com/actions/upload-artifact/issues/307",
    },
  ],
  "runner-lost": [
    {
      line: "The hosted runner: GitHub Actions 9 lost communication with the server. Anything in your workflow that terminates the runner process, starves it for CPU/Memory, or blocks its network access can cause this error.",
      source: "https://github.com/fedimint/fedimint/issues/6021",
    },
    {
      line: "The hosted runner lost communication with the server. Anything in your workflow that terminates the runner process, starves it for CPU/Memory, or blocks its network access can cause this error.",
      source: "https://github.com/meshery-extensions/meshery-extensions-packages/issues/465",
    },
    {
      line: "##[error]The runner has received a shutdown signal.",
      source: "https://github.com/open-telemetry/opentelemetry-collector-contrib/issues/34000",
    },
  ],
  "time-limit": [
    {
      line: "The job running on runner GitHub Actions 2 has exceeded the maximum execution time of 360 minutes.",
      source: "https://github.com/curl/curl-container/issues/37",
    },
    {
      line: "The job has exceeded the maximum execution time of 6h0m0s",
      source: "https://github.com/mandiant/VM-Packages/issues/1448",
    },
  ],
  "runner-label": [
    {
      line: "This is a scheduled Ubuntu-18.04 brownout. The Ubuntu-18.04 environment is deprecated and will be removed on December 1st, 2022. For more details, see https://github.com/actions/runner-images/issues/6002",
      source: "https://github.com/amplication/amplication/pull/3559",
    },
    {
      line: "This is a scheduled Ubuntu 20.04 brownout. Ubuntu 20.04 LTS runner will be removed on 2025-04-01. For more details, see https://github.com/actions/runner-images/issues/11101",
      source: "https://github.com/FinOps-Open-Cost-and-Usage-Spec/FOCUS_Spec/issues/820",
    },
  ],
  "actions-policy": [
    {
      line: "actions/upload-artifact@v3 is not allowed to be used in philjn/peloton-to-garmin. Actions in this workflow must be: within a repository owned by philjn.",
      source: "https://github.com/philosowaffle/peloton-to-garmin/issues/547",
    },
    {
      line: "actions/checkout@v4 and actions/setup-node@v4 are not allowed to be used in Metastem/Wikiless. Actions in this workflow must be: within a repository owned by Metastem.",
      source: "https://github.com/Metastem/Wikiless/issues/149",
    },
    {
      line: "The action betahuhn/repo-file-sync-action@v1 is not allowed in apache/fory because all actions must be from a repository owned by your enterprise, created by GitHub, verified in the GitHub Marketplace, or match one of the patterns",
      source: "https://github.com/apache/fory/issues/2507",
    },
  ],
  "release-right": [
    {
      line: "HTTP 403: Resource not accessible by integration (https://api.github.com/repos/ThreeDeeJay/dsoal/releases)",
      source: "https://github.com/cli/cli/issues/9514",
    },
  ],
  "rate-limit": [
    {
      line: "Error: You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to GitHub Support for help, please include the request ID F808:3D44BC:2EBE600:2FB5B47:674D2937.",
      source: "https://github.com/dessant/lock-threads/issues/50",
    },
  ],
  "disk-full": [
    {
      line: "System.IO.IOException: No space left on device : '/home/runner/actions-runner/cached/_diag/Worker_20251115-012414-utc.log'",
      source: "https://github.com/langchain-ai/langchain-redis/issues/93",
    },
    {
      line: "There is not enough space on the disk.",
      source: "https://learn.microsoft.com/windows/win32/debug/system-error-codes--0-499-",
    },
  ],
  memory: [
    {
      line: "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
      source: "https://github.com/actions/upload-artifact/issues/619",
    },
    {
      line: "FATAL ERROR: Ineffective mark-compacts near heap limit Allocation failed - JavaScript heap out of memory",
      source: "https://github.com/octokit/openapi/pull/250",
    },
    {
      line: "Caused by: java.lang.OutOfMemoryError: Java heap space",
      source: "https://github.com/torlando-tech/columba/pull/950",
    },
    {
      line: "  process didn't exit successfully: `rustc --crate-name tokio` (signal: 9, SIGKILL: kill)",
      source: "https://github.com/apple/container/issues/723",
    },
  ],
  "package-mirror": [
    {
      line: "E: Failed to fetch http://azure.archive.ubuntu.com/ubuntu/pool/main/m/mesa/libegl-mesa0_24.0.9-0ubuntu0.1_amd64.deb  404  Not Found [IP: 52.147.219.192 80]",
      source: "https://github.com/actions/runner-images/issues/10785",
    },
    {
      line: "E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?",
      source: "https://github.com/actions/runner-images/issues/675",
    },
  ],
  "webkit-missing": [
    {
      line: "  The system library `webkit2gtk-4.1` required by crate `webkit2gtk-sys` was not found.",
      source: "https://github.com/mingue/journal-viewer/issues/37",
    },
    {
      line: "error: could not find system library 'webkit2gtk-4.1' required by the 'webkit2gtk-sys' crate",
      source: "https://github.com/tauri-apps/tauri/issues/6331",
    },
    {
      line: "  Package javascriptcoregtk-4.0 was not found in the pkg-config search path.",
      source: "https://github.com/tauri-apps/tauri/issues/3701",
    },
  ],
  cargo: [
    {
      line: 'error: could not compile `pake` (bin "pake") due to 1 previous error',
      source: "https://github.com/tw93/Pake/issues/918",
    },
  ],
  nsis: [
    {
      line: 'Error in script "scripts/windows-installer.nsi" on line 139 -- aborting creation process',
      source: "https://github.com/ethereum/mist/issues/1634",
    },
    {
      line: 'Error in script "<stdin>" on line 2 -- aborting creation process',
      source: "https://github.com/electron-userland/electron-builder/issues/8148",
    },
  ],
  codesign: [
    {
      line: ".build/CmdKeyHappy.app: errSecInternalComponent",
      source: "https://github.com/frobware/cmd-key-happy/pull/46",
    },
    {
      line: "error: The specified item could not be found in the keychain.",
      source: "https://github.com/Apple-Actions/import-codesign-certs/issues/138",
    },
    {
      line: "keychain-pkcs11.dylib: CSSMERR_TP_CERT_REVOKED",
      source: "https://github.com/kenh/keychain-pkcs11/issues/14",
    },
  ],
  notarization: [
    { line: "  status: Invalid", source: "https://github.com/FerroxLabs/wayland/pull/971" },
    {
      line: "Error: HTTP status code: 403. A required agreement is missing or has expired. This request requires an in-effect agreement that has not been signed or has expired.",
      source: "https://github.com/ai-shifu/ChatALL/issues/992",
    },
    {
      line: "Error: Failed to notarize via notarytool. Failed with unexpected result:",
      source: "https://github.com/ai-shifu/ChatALL/issues/992",
    },
  ],
  provisioning: [
    {
      line: "error: No profiles for 'com.Example' were found: Xcode couldn't find any iOS App Development provisioning profiles matching 'com.Example'.",
      source: "https://github.com/Apple-Actions/Example-iOS/issues/3",
    },
    {
      line: 'error: exportArchive: "MyAppName.app" requires a provisioning profile.',
      source: "https://github.com/ProgressNS/sidekick-feedback/issues/309",
    },
  ],
  xcode: [
    {
      line: "  ** ARCHIVE FAILED **",
      source: "https://github.com/observableobject/XCode-Deploy/issues/13",
    },
  ],
  keystore: [
    {
      line: 'com.android.ide.common.signing.KeytoolException: Failed to read key android from store "release.keystore": keystore password was incorrect',
      source: "https://github.com/MetaCubeX/ClashMetaForAndroid/issues/50",
    },
    {
      line: "Caused by: java.io.IOException: Keystore was tampered with, or password was incorrect",
      source: "https://github.com/opendocument-app/OpenDocument.droid/pull/522",
    },
  ],
  gradle: [
    {
      line: "Execution failed for task ':app:packageRelease'.",
      source: "https://github.com/patrickfav/uber-apk-signer/issues/2",
    },
    {
      line: "FAILURE: Build failed with an exception.",
      source: "https://github.com/patrickfav/uber-apk-signer/issues/2",
    },
  ],
};

const RECORDED = Object.entries(SAMPLES).flatMap(([id, samples]) =>
  samples.map(({ line }): [string, string] => [id, line]),
);

test("every known failure has a sample", () => {
  expect(Object.keys(SAMPLES).toSorted()).toEqual(KNOWN_FAILURES.map(({ id }) => id).toSorted());
});

test.each(RECORDED)("%s is recognised in its log: %s", (id, line) => {
  const noise = Array.from({ length: 50 }, (_, index) => `step output ${index}`);
  const explained = explainLog([...noise, line, "##[error]Process completed with exit code 1."].join("\n"));
  expect(explained.id).toBe(id);
  expect(explained.lines.join("\n")).toContain(line.replace("##[error]", "").trimEnd());
});

test("an unknown failure shows what stands before its error", () => {
  const log =
    "2026-11-22T10:00:00.1234567Z making\n2026-11-22T10:00:01.1234567Z \u001B[31mit broke\u001B[0m\n##[error]Process completed with exit code 3.\ncleaning up\n";
  expect(explainLog(plainLog(log))).toEqual({
    id: null,
    cause: null,
    remedy: null,
    lines: ["making", "it broke", "Process completed with exit code 3.", "cleaning up"],
    decisive: 1,
  });
});

test("a build that went well matches nothing of the table", () => {
  const log = "Get:1 xvfb\nnotes_1.0.0_all.deb 41 kB\nrelease notes-v1.0.0 published\n";
  expect(explainLog(log).id).toBeNull();
});
