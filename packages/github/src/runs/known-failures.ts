export interface KnownFailure {
  id: string;
  /** Matches one line or a few of a log without time stamps. */
  pattern: RegExp;
  cause: string;
  remedy: string;
}

/**
 * What builds fail of, the most telling first. The test beside this file has, for each entry, recorded lines of real
 * builds and where they were found.
 */
export const KNOWN_FAILURES: readonly KnownFailure[] = [
  {
    id: "billing",
    pattern: /account payments have failed|spending limit needs to be increased/iu,
    cause: "The account has no minutes left, or a payment failed.",
    remedy: "Look at Settings, Billing of the account; public repositories build without charge.",
  },
  {
    id: "storage-quota",
    pattern: /artifact storage quota has been hit/iu,
    cause: "The account's storage for build results is full.",
    remedy:
      "Delete old artifacts on the Actions page of your repositories; GitHub counts again within hours.",
  },
  {
    id: "runner-lost",
    pattern:
      /(?:hosted )?runner(?:: [^\n]+)? lost communication with the server|runner has received a shutdown signal/iu,
    cause: "GitHub's computer stopped in the middle of the build.",
    remedy: "Run the failed jobs once more.",
  },
  {
    id: "time-limit",
    pattern: /has exceeded the maximum execution time of/iu,
    cause: "The build took longer than it may.",
    remedy: "Run it once more; if it happens again, make the app smaller.",
  },
  {
    id: "runner-label",
    pattern: /This is a scheduled .* brownout/iu,
    cause: "GitHub has no computer of the kind that the workflow asks for, or it is being retired.",
    remedy: "Publish with a newer PakePlus, which knows today's kinds.",
  },
  {
    id: "actions-policy",
    pattern:
      /are not allowed to be used in|is not allowed (?:to be used )?in .*(?:Actions in this workflow must be|because all actions must be)/iu,
    cause: "A rule of the organisation forbids an action that the workflow uses.",
    remedy: "Ask an owner of the organisation to allow it, or build in an account of your own.",
  },
  {
    id: "release-right",
    pattern: /Resource not accessible by integration/iu,
    cause: "The workflow may not make releases in this repository.",
    remedy: 'Settings, Actions, General, Workflow permissions: choose "Read and write permissions".',
  },
  {
    id: "rate-limit",
    pattern: /API rate limit exceeded|secondary rate limit/iu,
    cause: "GitHub took no more requests from the build.",
    remedy: "Run the failed jobs again after an hour.",
  },
  {
    id: "disk-full",
    pattern: /No space left on device|There is not enough space on the disk/iu,
    cause: "The disk of GitHub's computer is full.",
    remedy: "Leave large files out of the app with source.ignore.",
  },
  {
    id: "memory",
    pattern: /JavaScript heap out of memory|signal: 9, SIGKILL: kill|OutOfMemoryError/iu,
    cause: "The memory of GitHub's computer was not enough.",
    remedy: "Make the app smaller, above all its largest files.",
  },
  {
    id: "package-mirror",
    pattern: /E: (?:Failed to fetch|Unable to fetch some archives|Unable to locate package)/u,
    cause: "Ubuntu's package servers did not give what the build installs.",
    remedy: "Run the failed jobs once more.",
  },
  {
    id: "webkit-missing",
    pattern:
      /(?:Package|system library) [`']?(?:webkit2gtk|javascriptcoregtk)-4\.[01]['`]? (?:was not found|required by)/iu,
    cause: "WebKitGTK for developers is missing on GitHub's computer.",
    remedy: "Publish with a newer PakePlus, whose workflow installs it.",
  },
  {
    id: "cargo",
    pattern: /error: could not compile|error\[E\d{4}\]/u,
    cause: "The Rust part of a shell did not compile.",
    remedy: "Publish with the newest PakePlus; report the log if it stays so.",
  },
  {
    id: "nsis",
    pattern: /Error in script "[^"]*" on line \d+ -- aborting creation process/u,
    cause: "The Windows installer could not be made.",
    remedy: "Look whether name, publisher and icon hold unusual signs.",
  },
  {
    id: "codesign",
    pattern: /errSecInternalComponent|The specified item could not be found in the keychain|CSSMERR_TP_/u,
    cause: "The certificate for signing on macOS was not found or is not accepted.",
    remedy: "Store certificate and password again; look whether the certificate has expired.",
  },
  {
    id: "notarization",
    pattern:
      /^\s*status: Invalid|required agreement is missing or has expired|Failed to notarize via notarytool/iu,
    cause: "Apple did not notarise the app.",
    remedy: "Sign in to the developer account and accept new agreements, then run it once more.",
  },
  {
    id: "provisioning",
    pattern: /requires a provisioning profile|No profiles for '.*' were found/iu,
    cause: "Xcode has no provisioning profile for the id of the app.",
    remedy: "Make a profile for exactly this id in the developer account and store it again.",
  },
  {
    id: "xcode",
    pattern: /\*\* (?:BUILD|ARCHIVE) FAILED \*\*/u,
    cause: "Xcode could not build the app.",
    remedy: "The lines above name the file; publish with the newest PakePlus.",
  },
  {
    id: "keystore",
    pattern: /keystore password was incorrect|Keystore was tampered with|Failed to read key .* from store/iu,
    cause: "The key for signing on Android could not be opened.",
    remedy: "Store the keystore and its password again.",
  },
  {
    id: "gradle",
    pattern: /Execution failed for task|FAILURE: Build failed with an exception/u,
    cause: "Gradle could not build the Android app.",
    remedy: "Publish with the newest PakePlus; report the log if it stays so.",
  },
];
