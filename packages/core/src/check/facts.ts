import type { ListSummary } from "../block/summarize-list.ts";
import type { WrittenDefinition } from "../definition/schema.ts";
import type { Target } from "../job.ts";
import type { FindingPlace } from "./finding.ts";

/** What an address is for, which decides how much its absence hurts. */
export type ReferenceKind =
  | "script"
  | "module"
  | "worker"
  | "style"
  | "image"
  | "font"
  | "media"
  | "frame"
  | "manifest"
  | "page"
  | "form"
  | "request";

export type ReferenceTarget =
  /** Relative to the root of the folder, decoded, without query; ends in a slash for a folder, empty for the root. */
  | { where: "inside"; path: string }
  /** `host` is lower case and has the port when one is written. */
  | { where: "web"; url: string; scheme: "http" | "https" | "ws" | "wss"; host: string }
  /** A `file:` address or a path of one computer's disk. */
  | { where: "disk" }
  /** A module by its package name, without an import map that knows it. */
  | { where: "package"; name: string };

export interface Reference {
  kind: ReferenceKind;
  place: FindingPlace;
  /** As it stands in the file. */
  written: string;
  /** Written without a leading slash or scheme, so that the address of the page counts. */
  relative: boolean;
  target: ReferenceTarget;
}

export interface PageFacts {
  file: string;
  title: string | null;
  lang: string | null;
  hasViewport: boolean;
  base: { written: string; line: number } | null;
}

export interface ServiceWorkerFacts {
  place: FindingPlace;
  /** Relative to the root of the folder. */
  script: string;
  /** Folder relative to the root, ending in a slash unless it is the root itself; null when not written. */
  scope: string | null;
}

export interface TokenFacts {
  kind: string;
  /** Meant to be in pages, when restricted. */
  isPublic: boolean;
  place: FindingPlace;
}

/** What scripts hold, of a folder or of a website. */
export interface CodeFacts {
  /** Each name of {@link trackedNames} with the first place where it stands. */
  mentions: ReadonlyMap<string, FindingPlace>;
  /** Addresses on the same computer that stand in texts. */
  localAddresses: readonly { address: string; place: FindingPlace }[];
  /** Pages of sign-in services, in texts and in pages. */
  signInPages: readonly { address: string; place: FindingPlace }[];
}

export interface FolderFacts {
  /** Start page, relative to the root. */
  entry: string;
  spa: boolean;
  files: readonly { path: string; bytes: number }[];
  startPage: PageFacts | null;
  /** In files that the start page leads to. */
  references: readonly Reference[];
  /** In pages and style sheets that it does not lead to. */
  elsewhere: readonly Reference[];
  /** Index pages of folders that it does not lead to. */
  unlinkedPages: readonly string[];
  /** Base addresses that lead to another website. */
  foreignBases: readonly { written: string; place: FindingPlace }[];
  serviceWorkers: readonly ServiceWorkerFacts[];
  tokens: readonly TokenFacts[];
  secretFiles: readonly { path: string; kind: string }[];
  /** Why `build` refuses the folder; null when it does not. */
  refusal: { message: string; reason: string | null; hint: string | null } | null;
}

export type SiteFacts =
  | { ok: false; url: string; message: string; hint: string | null }
  | {
      ok: true;
      /** As the definition says. */
      asked: string;
      /** After redirects. */
      url: string;
      status: number;
      isPage: boolean;
      /** The policy of the header or of the page; null when there is none. */
      policy: string | null;
      references: readonly Reference[];
    };

export type IconFacts =
  | { kind: "none" }
  | { kind: "unreadable"; name: string; reason: string }
  | { kind: "picture"; name: string; width: number; height: number; vector: boolean; transparent: boolean };

/** A file of `block.lists`, as written. */
export type BlockListFacts = { file: string; ok: false; reason: string } | ({ ok: true } & ListSummary);

/** Everything that the rules look at. Plain data: collecting it is somebody else's work. */
export interface CheckFacts {
  written: WrittenDefinition;
  /** The file that the definition came from, for places; null when it was made up. */
  definition: { file: string; text: string } | null;
  /** Asked for by the person who checks. */
  targets?: readonly string[] | undefined;
  /** Whose shell this version has. */
  shells: readonly Target[];
  folder: FolderFacts | null;
  site: SiteFacts | null;
  /** Of scripts that the start page leads to, as far as their text shows it. */
  code: CodeFacts;
  /** Of all other scripts of the folder; parts that are loaded on demand are often among them. */
  codeElsewhere: CodeFacts;
  /** Null when it was not looked at. */
  icon: IconFacts | null;
  /** Files of `inject` that do not exist, as written. */
  missingInjects: readonly string[];
  blockLists: readonly BlockListFacts[];
}
