import type Gio from "gi://Gio";
import WebKit2 from "gi://WebKit2?version=4.1";
import { AUTOSTART_OPTION } from "../command-line.ts";
import { testLog } from "../gio/test-build.ts";
import { sortWords } from "../incoming/sort-words.ts";
import { MAX_NOTICES_OF_A_START, readable } from "../incoming/readable.ts";
import { planPopup } from "../navigation-plan.ts";
import { carryOut, noteChoice } from "./carry-out.ts";
import { receiveFiles } from "./receive-files.ts";
import { receiveLinks } from "./receive-links.ts";
import type { AppWindow, Shell } from "./shell.ts";

/** Takes what starts bring, and keeps it until the app has a window. */
export interface Incoming {
  takeCommandLine(commandLine: Gio.ApplicationCommandLine): void;
  /** From the D-Bus call `org.freedesktop.Application.Open`; links come as files, too. */
  takeFiles(files: readonly Gio.File[]): void;
  attach(shell: Shell): void;
}

/** What one start brings, by its words: paths, addresses, links; and the place that each names when it is a file. */
type IncomingWords = ReadonlyMap<string, Gio.File>;

/** Starts that wait for the window; each of them was a program that someone started. */
const MAX_WAITING = 100;

export function createIncoming(): Incoming {
  const waiting: IncomingWords[] = [];
  let shell: Shell | null = null;
  const take = (incoming: IncomingWords): void => {
    if (shell !== null) {
      receive(shell, incoming);
    } else if (waiting.length < MAX_WAITING) {
      waiting.push(incoming);
    }
  };
  return {
    takeCommandLine(commandLine) {
      const [, ...words] = commandLine.get_arguments();
      const named = words.filter((word) => word !== AUTOSTART_OPTION && word !== "");
      // At once: a second start ends only when nobody holds its command line any more.
      take(new Map(named.map((word) => [word, commandLine.create_file_for_arg(word)])));
    },
    takeFiles(files) {
      take(new Map(files.map((file) => [file.get_uri(), file])));
    },
    attach(started) {
      shell = started;
      for (const incoming of waiting.splice(0)) {
        receive(started, incoming);
      }
    },
  };
}

function receive(shell: Shell, incoming: IncomingWords): void {
  const main = shell.windows.find(({ isMain }) => isMain);
  const sorted = sortWords([...incoming.keys()], shell.config.opens);
  if (main === undefined || sorted.length === 0) {
    return;
  }
  testLog("incoming", { sorted });
  const refused = sorted.flatMap((word) => (word.kind === "refused" ? [word.word] : []));
  for (const word of refused.slice(0, MAX_NOTICES_OF_A_START)) {
    main.notices.tell(shell.strings.blocked(readable(word)));
  }
  for (const word of sorted) {
    if (word.kind === "web") {
      openWeb(shell, main, word.address);
    }
  }
  receiveLinks(
    shell,
    main,
    sorted.flatMap((word) => (word.kind === "link" ? [word.url] : [])),
  );
  const files = sorted.flatMap((word) => (word.kind === "file" ? [incoming.get(word.word)] : []));
  void receiveFiles(
    shell,
    main,
    files.filter((file) => file !== undefined),
  );
}

/** An address handed over by a start follows the link rules like any other. */
function openWeb(shell: Shell, main: AppWindow, address: string): void {
  const action = shell.decide(address);
  if (action === "app") {
    main.view.load_uri(address);
    return;
  }
  const destination = planPopup({ action, address, method: "GET" });
  if (destination !== "here") {
    // Whoever started the program with this link asked for it.
    noteChoice(shell);
    carryOut(shell, main, destination, WebKit2.URIRequest.new(address));
  }
}
