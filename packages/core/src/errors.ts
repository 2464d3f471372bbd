/**
 * Who can do something about a failure. `user`: the input, `environment`: this computer,
 * `remote`: a service or site, `system`: us.
 */
export type ErrorKind = "user" | "environment" | "remote" | "system";

interface ErrorSpec {
  kind: ErrorKind;
  /** 1 build or check failed, 2 usage or definition, 3 local tool missing, 4 GitHub, 70 our bug, 130 cancelled. */
  exitCode: 1 | 2 | 3 | 4 | 70 | 130;
  /** One line for the index of error pages. */
  meaning: string;
}

/** Every failure a person can meet. Each code has its page in `docs/errors/<code in lower case, with dashes>.md`. */
export const ERROR_SPECS = {
  USAGE_INVALID: {
    kind: "user",
    exitCode: 2,
    meaning: "The command line has an unknown word, option or value.",
  },
  TARGET_UNKNOWN: { kind: "user", exitCode: 2, meaning: "The target or format does not exist." },
  TARGET_UNAVAILABLE: {
    kind: "user",
    exitCode: 2,
    meaning: "The target exists but this version cannot build it.",
  },

  DEFINITION_NOT_FOUND: { kind: "user", exitCode: 2, meaning: "There is no pakeplus.json at that place." },
  DEFINITION_UNREADABLE: { kind: "environment", exitCode: 2, meaning: "pakeplus.json cannot be read." },
  DEFINITION_NOT_JSON: { kind: "user", exitCode: 2, meaning: "pakeplus.json is not valid JSON." },
  DEFINITION_INVALID: {
    kind: "user",
    exitCode: 2,
    meaning: "pakeplus.json has a value that is not allowed.",
  },
  DEFINITION_EXISTS: {
    kind: "user",
    exitCode: 2,
    meaning: "init or import found a pakeplus.json and does not overwrite it.",
  },

  IMPORT_NOT_FOUND: { kind: "user", exitCode: 2, meaning: "The project to import does not exist." },
  IMPORT_UNRECOGNISED: {
    kind: "user",
    exitCode: 2,
    meaning: "The file or folder is no project that can be imported.",
  },
  IMPORT_INCOMPLETE: {
    kind: "user",
    exitCode: 2,
    meaning: "The project to import does not say what becomes an app.",
  },

  SOURCE_NOT_FOUND: { kind: "user", exitCode: 2, meaning: "The folder or file to package does not exist." },
  SOURCE_EMPTY: { kind: "user", exitCode: 2, meaning: "The folder to package holds no files." },
  SOURCE_ENTRY_MISSING: { kind: "user", exitCode: 2, meaning: "The folder to package has no start page." },
  SOURCE_UNREADABLE: {
    kind: "environment",
    exitCode: 2,
    meaning: "A file of the folder to package cannot be read.",
  },
  SOURCE_LINK_ESCAPES: {
    kind: "user",
    exitCode: 2,
    meaning: "A symbolic link leads out of the folder to package.",
  },
  SOURCE_NAME_UNPORTABLE: { kind: "user", exitCode: 2, meaning: "A file name cannot be packaged." },
  SOURCE_SECRETS: {
    kind: "user",
    exitCode: 2,
    meaning: "The folder to package holds files that look like secrets.",
  },
  SOURCE_CHANGED: {
    kind: "environment",
    exitCode: 1,
    meaning: "A file changed while it was being packaged.",
  },
  SOURCE_URL_INVALID: {
    kind: "user",
    exitCode: 2,
    meaning: "The address is not a website that can become an app.",
  },
  SITE_UNREACHABLE: { kind: "remote", exitCode: 1, meaning: "The website did not answer." },

  BLOCK_LIST_UNREADABLE: {
    kind: "user",
    exitCode: 2,
    meaning: "A file of block.lists is missing or holds no filter rules.",
  },
  BLOCK_TOO_LARGE: { kind: "user", exitCode: 2, meaning: "The block lists hold too many rules." },

  ICON_NOT_FOUND: { kind: "user", exitCode: 2, meaning: "The icon file does not exist." },
  ICON_UNREADABLE: { kind: "user", exitCode: 2, meaning: "The icon is damaged or of an unknown kind." },

  LOCK_MISMATCH: {
    kind: "user",
    exitCode: 2,
    meaning: "The id or origin changed; users would lose their data.",
  },
  LOCK_INVALID: { kind: "user", exitCode: 2, meaning: "pakeplus.lock is damaged." },

  OUTPUT_NOT_WRITABLE: { kind: "environment", exitCode: 2, meaning: "The output folder cannot be written." },
  OUTPUT_DISK_FULL: { kind: "environment", exitCode: 2, meaning: "The disk is full." },

  PACKAGE_NOT_FOUND: { kind: "user", exitCode: 2, meaning: "The package file does not exist." },
  PACKAGE_UNRECOGNISED: {
    kind: "user",
    exitCode: 2,
    meaning: "The file is not a package that PakePlus built.",
  },
  PACKAGE_DAMAGED: { kind: "user", exitCode: 1, meaning: "A package or a file in it is damaged." },
  PACKAGE_HOSTILE: {
    kind: "user",
    exitCode: 1,
    meaning: "The package tries to write outside its folder or is absurdly large.",
  },
  PACKAGE_TOO_LARGE: {
    kind: "user",
    exitCode: 1,
    meaning: "The app is larger than the package format allows.",
  },

  SHELL_MISSING: { kind: "environment", exitCode: 3, meaning: "The prebuilt shell is not at hand." },
  SHELL_CHANGED: {
    kind: "environment",
    exitCode: 1,
    meaning: "A shell is not the one that was used before, or not what its manifest says.",
  },
  TOOL_MISSING: {
    kind: "environment",
    exitCode: 3,
    meaning: "A program that is needed on this computer is missing.",
  },
  APP_DOES_NOT_START: {
    kind: "user",
    exitCode: 1,
    meaning: "The packaged app opens no window, or one that stays empty.",
  },
  PREVIEW_FAILED: { kind: "environment", exitCode: 1, meaning: "The preview window could not be opened." },

  TOKEN_MISSING: { kind: "user", exitCode: 4, meaning: "No GitHub token is stored." },
  TOKEN_FORMAT: { kind: "user", exitCode: 4, meaning: "The text is not a GitHub token." },
  TOKEN_KIND_UNSUPPORTED: {
    kind: "user",
    exitCode: 4,
    meaning: "The token is of a kind that cannot build apps.",
  },
  TOKEN_REJECTED: { kind: "user", exitCode: 4, meaning: "GitHub does not accept the token." },
  TOKEN_RIGHT_MISSING: { kind: "user", exitCode: 4, meaning: "The token may not do what is needed." },
  TOKEN_SSO_REQUIRED: {
    kind: "user",
    exitCode: 4,
    meaning: "The organisation wants the token authorised for its single sign-on.",
  },
  TOKEN_BLOCKED: { kind: "user", exitCode: 4, meaning: "The organisation lets no token of this kind in." },
  TOKEN_NOT_STORED: { kind: "environment", exitCode: 4, meaning: "The token could not be stored or read." },

  GITHUB_UNREACHABLE: { kind: "environment", exitCode: 4, meaning: "GitHub could not be reached." },
  GITHUB_TIMEOUT: { kind: "remote", exitCode: 4, meaning: "GitHub took too long to answer." },
  GITHUB_CUT_OFF: { kind: "remote", exitCode: 4, meaning: "GitHub's answer arrived only in part." },
  GITHUB_NOT_UNDERSTOOD: {
    kind: "remote",
    exitCode: 4,
    meaning: "The answer does not come from GitHub or cannot be read.",
  },
  GITHUB_DOWN: { kind: "remote", exitCode: 4, meaning: "GitHub has a problem of its own." },
  GITHUB_RATE_LIMITED: { kind: "remote", exitCode: 4, meaning: "GitHub takes no more requests for now." },
  GITHUB_NOT_FOUND: {
    kind: "user",
    exitCode: 4,
    meaning: "GitHub does not find it, or the token may not see it.",
  },
  GITHUB_CONFLICT: { kind: "remote", exitCode: 4, meaning: "It cannot be done in the present state." },
  GITHUB_REFUSED: { kind: "remote", exitCode: 4, meaning: "GitHub refused what was asked." },
  GITHUB_MOVED: { kind: "user", exitCode: 4, meaning: "The repository was renamed or transferred." },
  APP_SLUG_TAKEN: {
    kind: "user",
    exitCode: 4,
    meaning: "Another app has this short name in the build repository.",
  },
  RELEASE_NOTES_UNUSABLE: {
    kind: "user",
    exitCode: 2,
    meaning: "The release notes cannot be read, are empty or too long.",
  },
  RELEASES_UNUSABLE: {
    kind: "user",
    exitCode: 4,
    meaning: "The repository for releases cannot take them for everyone.",
  },
  RELEASE_EXISTS: { kind: "user", exitCode: 4, meaning: "This version is released already." },
  GITHUB_ACTIONS_OFF: { kind: "user", exitCode: 4, meaning: "GitHub does not run the build workflow." },
  GITHUB_BUILD_FAILED: { kind: "remote", exitCode: 4, meaning: "The build on GitHub failed." },
  GITHUB_BUILD_STOPPED: {
    kind: "user",
    exitCode: 4,
    meaning: "The build on GitHub was stopped or replaced by a newer one.",
  },
  DOWNLOAD_DAMAGED: { kind: "remote", exitCode: 4, meaning: "A downloaded file is not what was built." },

  STUDIO_PORT_TAKEN: {
    kind: "environment",
    exitCode: 1,
    meaning: "Another program uses the port that the Studio was to use.",
  },
  STUDIO_KEY_WRONG: {
    kind: "user",
    exitCode: 1,
    meaning: "The page was opened without the key of the Studio's address.",
  },
  STUDIO_REFUSED: { kind: "user", exitCode: 1, meaning: "The Studio does not answer to this page." },
  STUDIO_REQUEST_INVALID: {
    kind: "user",
    exitCode: 1,
    meaning: "The Studio does not understand a request.",
  },
  STUDIO_NOT_FOUND: {
    kind: "user",
    exitCode: 1,
    meaning: "The Studio does not know the app, build or file.",
  },
  STUDIO_PATH_REFUSED: {
    kind: "user",
    exitCode: 1,
    meaning: "The place is outside of the folders that the Studio may use.",
  },
  STUDIO_TOO_LARGE: { kind: "user", exitCode: 1, meaning: "What was sent is too large." },
  STUDIO_FILE_EXISTS: { kind: "user", exitCode: 1, meaning: "Something of that name is already there." },
  STUDIO_STOPPED: {
    kind: "user",
    exitCode: 1,
    meaning: "The Studio was stopped while something was running on this computer.",
  },

  CANCELLED: { kind: "user", exitCode: 130, meaning: "The work was stopped on request." },
  INTERNAL: { kind: "system", exitCode: 70, meaning: "PakePlus itself failed." },
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof ERROR_SPECS;

/** One problem in a definition; `path` is a JSON path as a person writes it, for example `window.width`. */
export interface Issue {
  path: string;
  message: string;
  /** Stable and searchable, for example `unknown-key`. */
  code: string;
  /** 1-based place in the file, when the definition came from text. */
  line?: number;
  column?: number;
}

export interface AppErrorOptions {
  cause?: unknown;
  /** The next thing to type or click. */
  hint?: string;
  /** Why it happened, when the message alone does not say it. */
  reason?: string;
  issues?: readonly Issue[];
}

/** What may leave the process: no cause, no stack, no secrets. */
export interface PublicError {
  code: ErrorCode;
  message: string;
  reason?: string;
  hint?: string;
  issues?: readonly Issue[];
  docs: string;
}

/** The page that explains a code, relative to the documentation root. */
export function errorDocs(code: ErrorCode): string {
  return `errors/${code.toLowerCase().replaceAll("_", "-")}`;
}

/** The only error class that crosses a package boundary. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly reason: string | undefined;
  readonly issues: readonly Issue[] | undefined;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.hint = options.hint;
    this.reason = options.reason;
    this.issues = options.issues;
  }

  get exitCode(): number {
    return ERROR_SPECS[this.code].exitCode;
  }

  toPublic(): PublicError {
    return {
      code: this.code,
      message: this.message,
      ...(this.reason !== undefined && { reason: this.reason }),
      ...(this.hint !== undefined && { hint: this.hint }),
      ...(this.issues !== undefined && { issues: this.issues }),
      docs: errorDocs(this.code),
    };
  }
}
