import type { Finding } from "../check/finding.ts";
import type { PublicError } from "../errors.ts";
import type { ImportEntry } from "../import/types.ts";
import type { Target } from "../job.ts";
import type { BuildState, LaneState } from "./build-state.ts";

/** A definition that the Studio knows. The file is the truth; this is what a card shows. */
export interface AppSummary {
  /** Stable for one file on one computer. */
  id: string;
  name: string;
  version: string;
  /** Absolute path of the definition. */
  file: string;
  /** Web address, or the folder's absolute path; null when the definition cannot be read. */
  source: { kind: "url" | "dir"; text: string } | null;
  /** Why the definition cannot be used; the app stays in the list. */
  problem: PublicError | null;
  /** Of the definition's bytes. */
  revision: string;
  /** Changes when the icon does; belongs into the icon's address. */
  iconRevision: string;
  /** The newest build of each target, in any order. */
  lastBuilds: readonly { target: Target; state: LaneState; at: number; durationMs: number | null }[];
  preview: "off" | "starting" | "on";
}

export interface TokenRight {
  name: string;
  usedFor: string;
  isNeeded: boolean;
  state: "granted" | "missing" | "proved-at-set-up";
}

/** Never holds the token. */
export interface TokenState {
  kind: string;
  login: string;
  /** Milliseconds since 1970; null when it does not expire or GitHub does not say. */
  expiresAt: number | null;
  rights: readonly TokenRight[];
  isValid: boolean;
  /** GitHub's page, filled in, that repairs what is missing. */
  fixPage: string;
  /** Where it is kept, in words. */
  storedIn: string | null;
}

export const STUDIO_LANGUAGES = ["en", "zh-CN", "zh-TW", "ja", "ko"] as const;
export type StudioLanguage = (typeof STUDIO_LANGUAGES)[number];

export interface StudioSettings {
  /** `system` follows the browser. */
  language: StudioLanguage | "system";
  theme: "light" | "dark" | "system";
  /** GitHub server, such as `github.com`. */
  githubHost: string;
  /** A name or owner/name; null: `PakePlus` in the account. */
  repository: string | null;
  notifications: boolean;
}

/** Everything that a page needs first. */
export interface StudioState {
  version: string;
  platform: "linux" | "darwin" | "win32";
  /** Where new apps go unless another folder is named; absolute. */
  appsFolder: string;
  /** A window of the system can ask for a folder. */
  hasFolderDialog: boolean;
  /** How apps can be shown here, the truest first: the real shell, an installed browser. */
  previewKinds: readonly ("shell" | "browser")[];
  settings: StudioSettings;
  apps: readonly AppSummary[];
  builds: readonly BuildState[];
  /** Changes with each start of the server. */
  serverId: string;
}

export interface DefinitionText {
  text: string;
  revision: string;
}

/** What a folder or page that was named can become. */
export interface FolderReport {
  path: string;
  kind: "definition" | "web" | "import" | "empty" | "other" | "missing";
  /** Pages that an app can start with, relative; the nearest first. */
  entries: readonly string[];
  /** Of an old project; null when there is none. */
  importKind: string | null;
  isWritable: boolean;
}

export interface ImportReport {
  entries: readonly ImportEntry[];
}

export interface CheckReport {
  findings: readonly Finding[];
  checkedTargets: readonly string[];
}

/** What a build would do, before anything is spent. */
export interface PlanReport {
  command: string;
  engine: "local" | "github";
  app: { id: string; name: string; version: string; slug: string };
  targets: readonly {
    target: Target;
    formats: readonly string[];
    /** Why it cannot be built here and now; null when it can. */
    unavailable: string | null;
    shell: "at-hand" | "to-compile" | "not-yet";
    isSigned: boolean;
    expectedMs: number | null;
  }[];
  /** null for builds of this computer. */
  cost: {
    minutes: number;
    isFree: boolean;
    text: string;
    /** At most, when no free minutes are left; null where the prices are not GitHub's. */
    dollars: number | null;
  } | null;
  /** What leaves this computer and where it goes; empty for builds of this computer. */
  sends: readonly string[];
  /** The same in parts, for other languages; null for builds of this computer. */
  sending: {
    files: number;
    bytes: number;
    /** `owner/name`. */
    repository: string;
    host: string;
    isPrivate: boolean;
    /** Nothing is made there. */
    isKnown: boolean;
    /** Of the release. */
    tag: string;
  } | null;
  notices: readonly { level: "info" | "warning"; code: string; message: string; hint: string | null }[];
  error: PublicError | null;
}

export interface LogText {
  lines: readonly string[];
  /** More will come. */
  isOpen: boolean;
}

export interface ReleaseFile {
  name: string;
  bytes: number;
  sha256: string | null;
  target: Target | null;
}

export interface ReleaseEntry {
  tag: string;
  version: string;
  /** Milliseconds since 1970. */
  publishedAt: number | null;
  url: string;
  notes: string;
  /** Only members of the repository can open its addresses. */
  isForMembersOnly: boolean;
  files: readonly ReleaseFile[];
}

export interface DoctorRow {
  id: string;
  name: string;
  state: "ok" | "missing" | "warning" | "info";
  found: string | null;
  usedFor: string;
  repair: string | null;
}

export interface StorageReport {
  /** What apps stored while they were previewed: logins, caches. `apps`: how many have some. */
  previews: { bytes: number; apps: number };
}

export interface ShellRow {
  target: string;
  /** `in-repository`: compiled in the user's build repository. */
  state: "at-hand" | "in-repository" | "not-yet";
  bytes: number | null;
  note: string | null;
}
