import Gio from "gi://Gio";
import GLib from "gi://GLib";
import WebKit2 from "gi://WebKit2?version=4.1";
import type { RuntimeBlock } from "@pakeplus/core";
import { isBroken, testLog } from "../gio/test-build.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** Rules from the cache are there sooner. */
const NOTICE_DELAY_MS = 300;

type FilterOutcome =
  | { kind: "none" }
  | { kind: "ready"; filter: WebKit2.UserContentFilter }
  | { kind: "failed"; detail: string };

/** Content blocking of an app, compiled once for each version of its rules. */
export interface ContentFilter {
  /** Null while it is being prepared. */
  outcome: FilterOutcome | null;
  /** Called when {@link outcome} is there; at most one, set before that. */
  settled: (outcome: FilterOutcome) => void;
}

interface ContentFilterOptions {
  block: RuntimeBlock | null;
  /** With the file that `block` names. */
  appFolder: string;
  cacheFolder: string;
}

/**
 * Begins to load the compiled rules from the cache, or to compile them when they are not there or of another version
 * of the engine. The engine works on a thread of its own; nothing here waits.
 */
export function prepareContentFilter({ block, appFolder, cacheFolder }: ContentFilterOptions): ContentFilter {
  const prepared: ContentFilter = { outcome: null, settled: () => undefined };
  const settle = (outcome: FilterOutcome) => {
    testLog("content-filter", { outcome: outcome.kind, milliseconds: sinceStart() });
    prepared.outcome = outcome;
    prepared.settled(outcome);
  };
  const start = GLib.get_monotonic_time();
  const sinceStart = () => (GLib.get_monotonic_time() - start) / 1000;
  if (block === null || isBroken("R7")) {
    prepared.outcome = { kind: "none" };
    return prepared;
  }
  const store = WebKit2.UserContentFilterStore.new(GLib.build_filenamev([cacheFolder, "content-filters"]));
  store.load(block.sha256, null, (_store, result) => {
    let filter: WebKit2.UserContentFilter;
    try {
      filter = store.load_finish(result);
    } catch {
      compile(store, block, { appFolder, settle });
      return;
    }
    settle({ kind: "ready", filter });
  });
  return prepared;
}

function compile(
  store: WebKit2.UserContentFilterStore,
  { file, sha256 }: RuntimeBlock,
  { appFolder, settle }: { appFolder: string; settle: (outcome: FilterOutcome) => void },
): void {
  testLog("content-filter-compile");
  const source = Gio.File.new_for_path(GLib.build_filenamev([appFolder, file]));
  store.save_from_file(sha256, source, null, (_store, result) => {
    let filter: WebKit2.UserContentFilter;
    try {
      filter = store.save_from_file_finish(result);
    } catch (error) {
      settle({ kind: "failed", detail: String(error) });
      return;
    }
    settle({ kind: "ready", filter });
    removeOthers(store, sha256);
  });
}

/** What versions of the app before this one compiled. */
function removeOthers(store: WebKit2.UserContentFilterStore, kept: string): void {
  store.fetch_identifiers(null, (_store, result) => {
    for (const identifier of store.fetch_identifiers_finish(result)) {
      if (identifier !== kept) {
        store.remove(identifier, null, null);
      }
    }
  });
}

/** @returns Whether pages may be loaded now; otherwise {@link whenFiltered} says when. */
export function addFilter(content: WebKit2.UserContentManager, { outcome }: ContentFilter): boolean {
  if (outcome?.kind === "ready") {
    content.add_filter(outcome.filter);
  }
  return outcome !== null;
}

/** @returns Takes the notice away, also one that has not come yet. */
function tellWhenSlow({ strings }: Shell, main: AppWindow): () => void {
  let close: (() => void) | null = null;
  const timer = GLib.timeout_add(GLib.PRIORITY_DEFAULT, NOTICE_DELAY_MS, () => {
    if (!main.isClosed) {
      const notice = main.notices.show({ text: strings.preparingBlocking });
      close = () => notice.close();
    }
    return GLib.SOURCE_REMOVE;
  });
  return () => {
    if (close === null) {
      GLib.source_remove(timer);
    } else {
      close();
    }
  };
}

/**
 * Calls `done` when the rules are in force, at once when they are already. When they could not be compiled the window
 * says so and pages load all the same: an app that nobody can open helps nobody.
 */
export function whenFiltered(shell: Shell, main: AppWindow, filter: ContentFilter, done: () => void): void {
  const finish = (outcome: FilterOutcome) => {
    if (outcome.kind === "failed") {
      printerr(outcome.detail);
      main.notices.show({ text: shell.strings.blockingFailed });
    }
    done();
  };
  if (filter.outcome !== null) {
    finish(filter.outcome);
    return;
  }
  const closeNotice = tellWhenSlow(shell, main);
  filter.settled = (outcome) => {
    if (main.isClosed) {
      return;
    }
    closeNotice();
    addFilter(shell.content, filter);
    finish(outcome);
  };
}
