import type { PublicError } from "../errors.ts";
import type { BuildState } from "./build-state.ts";
import type {
  AppSummary,
  CheckReport,
  DefinitionText,
  DoctorRow,
  FolderReport,
  ImportReport,
  LogText,
  PlanReport,
  ReleaseEntry,
  ShellRow,
  StorageReport,
  StudioSettings,
  StudioState,
  TokenState,
} from "./replies.ts";
import type { BuildRequest, CreateAppRequest, SaveDefinitionRequest, SettingsRequest } from "./requests.ts";

/** Header that carries the key of the Studio's address; no cookie, because cookies ignore ports. */
export const STUDIO_KEY_HEADER = "x-pakeplus-key";

/** Every call of the Studio: what it needs, what it answers. `:name` in a path is a parameter. */
export const STUDIO_ROUTES = {
  readState: { method: "GET", path: "/api/state" },
  saveSettings: { method: "PATCH", path: "/api/settings" },
  readDoctor: { method: "GET", path: "/api/doctor" },
  readShells: { method: "GET", path: "/api/shells" },
  readStorage: { method: "GET", path: "/api/storage" },
  removePreviewData: { method: "DELETE", path: "/api/storage/previews" },

  chooseFolder: { method: "POST", path: "/api/folders/choose" },
  chooseFile: { method: "POST", path: "/api/files/choose" },
  inspectFolder: { method: "POST", path: "/api/folders/inspect" },
  beginUpload: { method: "POST", path: "/api/uploads" },

  createApp: { method: "POST", path: "/api/apps" },
  renameApp: { method: "POST", path: "/api/apps/:app/rename" },
  copyApp: { method: "POST", path: "/api/apps/:app/copy" },
  removeApp: { method: "POST", path: "/api/apps/:app/remove" },
  showFolder: { method: "POST", path: "/api/apps/:app/show-folder" },
  readDefinition: { method: "GET", path: "/api/apps/:app/definition" },
  saveDefinition: { method: "PUT", path: "/api/apps/:app/definition" },

  checkApp: { method: "POST", path: "/api/apps/:app/check" },
  startPreview: { method: "POST", path: "/api/apps/:app/preview" },
  stopPreview: { method: "DELETE", path: "/api/apps/:app/preview" },
  openFrame: { method: "POST", path: "/api/apps/:app/frame" },

  planBuild: { method: "POST", path: "/api/apps/:app/plan" },
  startBuild: { method: "POST", path: "/api/apps/:app/builds" },
  cancelBuild: { method: "POST", path: "/api/builds/:build/cancel" },
  rerunBuild: { method: "POST", path: "/api/builds/:build/rerun" },
  forgetBuild: { method: "DELETE", path: "/api/builds/:build" },
  readLog: { method: "GET", path: "/api/builds/:build/log" },

  listReleases: { method: "GET", path: "/api/apps/:app/releases" },
  downloadRelease: { method: "POST", path: "/api/apps/:app/releases/download" },
  removeRelease: { method: "DELETE", path: "/api/apps/:app/releases/:version" },

  readToken: { method: "GET", path: "/api/token" },
  testToken: { method: "POST", path: "/api/token/test" },
  saveToken: { method: "PUT", path: "/api/token" },
  removeToken: { method: "DELETE", path: "/api/token" },
} as const satisfies Record<string, { method: string; path: string }>;
export type StudioCall = keyof typeof STUDIO_ROUTES;

/** Calls without a body have none here. Files travel beside these: see {@link STUDIO_FILES}. */
export interface StudioBodies {
  saveSettings: SettingsRequest;
  inspectFolder: { path: string };
  beginUpload: { folder: string };
  createApp: CreateAppRequest;
  renameApp: { name: string };
  copyApp: { folder: string };
  removeApp: { deleteFile: boolean };
  saveDefinition: SaveDefinitionRequest;
  startPreview: { kind: "shell" | "browser" };
  planBuild: BuildRequest;
  startBuild: BuildRequest;
  downloadRelease: { version: string; folder?: string };
  testToken: { token?: string };
  saveToken: { token?: string };
}

/** A failure answers `{ error: PublicError }` with a status of 4xx or 5xx instead. */
export interface StudioReplies {
  readState: StudioState;
  saveSettings: StudioSettings;
  readDoctor: { rows: readonly DoctorRow[] };
  readShells: { rows: readonly ShellRow[] };
  readStorage: StorageReport;
  /** Windows that are open keep theirs. */
  removePreviewData: StorageReport;
  /** null: nothing was chosen. */
  chooseFolder: { path: string | null };
  chooseFile: { path: string | null };
  inspectFolder: FolderReport;
  beginUpload: { upload: string };
  createApp: { app: AppSummary; report: ImportReport | null };
  renameApp: { app: AppSummary };
  copyApp: { app: AppSummary };
  /** `kept`: files that stay, absolute. */
  removeApp: { kept: readonly string[] };
  showFolder: { shown: boolean };
  readDefinition: DefinitionText;
  /** `saved: false`: the file was changed outside; `current` is what it holds now. */
  saveDefinition: { saved: true; revision: string } | { saved: false; current: DefinitionText };
  checkApp: CheckReport;
  startPreview: { started: true };
  stopPreview: { stopped: true };
  /** Address on an origin of its own, without rights; null for websites, which may refuse frames. */
  openFrame: { url: string | null };
  planBuild: PlanReport;
  startBuild: { build: BuildState };
  cancelBuild: { build: BuildState };
  rerunBuild: { build: BuildState };
  forgetBuild: { forgotten: true };
  readLog: LogText;
  listReleases: { repository: string | null; releases: readonly ReleaseEntry[] };
  downloadRelease: { files: readonly string[] };
  removeRelease: { removed: true };
  /** null when none is stored. */
  readToken: { token: TokenState | null };
  testToken: { token: TokenState };
  saveToken: { token: TokenState };
  removeToken: { removed: boolean };
}

/** Addresses whose content is a file, not JSON. */
export const STUDIO_FILES = {
  /** Messages as they happen, one JSON value per line; {@link StudioMessage}. */
  events: { method: "GET", path: "/api/events" },
  /** PNG; `?family=windows` and `?size=256`. */
  icon: { method: "GET", path: "/api/apps/:app/icon" },
  /** A file of the app's folder that its definition names; `?path=`. */
  readFile: { method: "GET", path: "/api/apps/:app/file" },
  writeFile: { method: "PUT", path: "/api/apps/:app/file" },
  /** Body is the file; `?path=` relative to the upload's folder. */
  uploadFile: { method: "PUT", path: "/api/uploads/:upload/file" },
  artifact: { method: "GET", path: "/api/builds/:build/artifacts/:name" },
  /** The definition and the files it names, as `.tar.gz`. */
  exportApp: { method: "GET", path: "/api/apps/:app/export" },
} as const;

/** What the server tells without being asked. */
export type StudioMessage =
  | { type: "hello"; serverId: string }
  | { type: "apps"; apps: readonly AppSummary[] }
  /** The definition or a file that it names was changed, here or outside. */
  | { type: "app.changed"; app: AppSummary; definition: DefinitionText }
  | { type: "build"; build: BuildState }
  | { type: "build.forgotten"; id: string }
  | { type: "log"; build: string; lines: readonly string[] }
  | { type: "settings"; settings: StudioSettings }
  | { type: "token"; isStored: boolean }
  /** Something that was started and is no build: its end or its failure. */
  /** Web files of an app were changed; a frame that shows them has to load again. */
  | { type: "frame"; app: string }
  | {
      type: "preview";
      app: string;
      state: "off" | "starting" | "on";
      problem: string | null;
      error: PublicError | null;
    };
