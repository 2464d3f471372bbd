import { cpSync, existsSync, realpathSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  AppError,
  detectImportCommand,
  editDefinitionText,
  splitWords,
  type CreateAppRequest,
  type ImportReport,
  type StudioReplies,
} from "@pakeplus/core";
import { DEFINITION_NAME } from "@pakeplus/engine";
import { valueOf } from "../commands/run-command.ts";
import { replaceFile } from "../keep/kept-file.ts";
import type { Parts } from "../parts.ts";
import { importEntries } from "./import-entries.ts";
import { inside } from "./inside.ts";
import { inspectFolder } from "./inspect-folder.ts";
import { freeFolder, makeEmptyFolder, requireAbsolute } from "./new-folder.ts";

type Reply = StudioReplies["createApp"];
interface Made {
  file: string;
  report: ImportReport | null;
}

/** Creates an app in the way of the command line, or finds the definition that is there. */
export async function createApp(
  parts: Parts,
  request: CreateAppRequest,
  signal: AbortSignal,
): Promise<Reply> {
  const { file, report } = await make(parts, request, signal);
  const app = await parts.registry.add(file);
  return { app: parts.summarize(app), report };
}

async function make(parts: Parts, request: CreateAppRequest, signal: AbortSignal): Promise<Made> {
  const { options } = parts;
  const home = options.env["HOME"] ?? options.env["USERPROFILE"];
  const place = (written: string): string => requireAbsolute(written, home);
  switch (request.from) {
    case "url": {
      const url = addressOf(request.url);
      const folder =
        request.folder === undefined
          ? freeFolder(options.folders.apps, request.name ?? new URL(url).hostname)
          : place(request.folder);
      return initialize(parts, [`--dir=${folder}`, ...nameOption(request.name), "--json", "--", url], signal);
    }
    case "folder":
      return fromFolder(parts, place(request.folder), request, signal);
    case "example": {
      const wanted = request.folder;
      const folder = wanted === undefined ? freeFolder(options.folders.apps, request.example) : place(wanted);
      return { file: copyExample(join(options.folders.examples, request.example), folder), report: null };
    }
    case "import": {
      const input = place(request.input);
      const folder =
        request.folder === undefined
          ? freeFolder(options.folders.apps, basename(input))
          : place(request.folder);
      return importInto(parts, folder, [input], signal);
    }
    case "command-line": {
      const folder = request.folder === undefined ? undefined : place(request.folder);
      return importLine(parts, { line: request.line, folder }, signal);
    }
    case "upload": {
      const made = await fromUpload(parts, request, signal);
      // A failure leaves it open, so that what was wrong can be corrected without sending the files again.
      parts.uploads.finish(request.upload);
      return made;
    }
  }
  throw new AppError("STUDIO_REQUEST_INVALID", "The Studio cannot create an app from that.");
}

/** A definition that is there is used, another tool's settings are imported, web files become an app. */
async function fromFolder(
  parts: Parts,
  written: string,
  { entry, name }: { entry?: string | undefined; name?: string | undefined },
  signal: AbortSignal,
): Promise<Made> {
  const isFile = statSync(written, { throwIfNoEntry: false })?.isFile() === true;
  const isDefinition = isFile && basename(written).endsWith(".json") && basename(written) === DEFINITION_NAME;
  const folder = isDefinition ? dirname(written) : written;
  const report = inspectFolder(folder);
  if (report.kind === "definition") return { file: join(folder, DEFINITION_NAME), report: null };
  if (report.kind === "import") return importInto(parts, isFile ? dirname(folder) : folder, [folder], signal);
  const input = entry === undefined || isFile ? folder : inside(realpathSync(folder), entry);
  return initialize(parts, [...nameOption(name), "--json", "--", input], signal);
}

/** `entry` is the page to start with, or the settings of another tool. */
async function fromUpload(
  parts: Parts,
  request: Extract<CreateAppRequest, { from: "upload" }>,
  signal: AbortSignal,
): Promise<Made> {
  const folder = parts.uploads.folder(request.upload);
  const { entry } = request;
  const settings = entry === undefined ? null : inside(realpathSync(folder), entry);
  const isImport = settings !== null && inspectFolder(settings).kind === "import";
  if (isImport) return importInto(parts, folder, [settings], signal);
  return fromFolder(parts, folder, request, signal);
}

async function initialize(parts: Parts, words: readonly string[], signal: AbortSignal): Promise<Made> {
  const { runCommand, folders } = parts.options;
  const value = await valueOf(runCommand, ["init", ...words], { cwd: folders.data, signal });
  return { file: fileOf(value), report: null };
}

/** @param input A file or folder, or the words of another tool's command line. */
async function importInto(
  parts: Parts,
  folder: string,
  input: readonly string[],
  signal: AbortSignal,
): Promise<Made> {
  const { runCommand, folders } = parts.options;
  const argv = ["import", `--dir=${folder}`, "--json", "--", ...input];
  const value = await valueOf(runCommand, argv, { cwd: folders.data, signal });
  return { file: fileOf(value), report: { entries: importEntries(value["report"]) } };
}

async function importLine(
  parts: Parts,
  { line, folder }: { line: string; folder: string | undefined },
  signal: AbortSignal,
): Promise<Made> {
  const words = splitWords(line);
  if (detectImportCommand(words) === null) {
    throw new AppError("IMPORT_UNRECOGNISED", "This is no command line that can be imported.", {
      reason: "It calls neither pake nor nativefier.",
      hint: "Paste it as you typed it, for example: pake https://example.com --name Example",
    });
  }
  const site = words.find((word) => /^https?:\/\//iu.test(word) && URL.canParse(word));
  const name = site === undefined ? "app" : new URL(site).hostname;
  return importInto(parts, folder ?? freeFolder(parts.options.folders.apps, name), words, signal);
}

function fileOf(value: Readonly<Record<string, unknown>>): string {
  if (typeof value["file"] === "string") return value["file"];
  throw new AppError("INTERNAL", "The command did not say where the definition is.");
}

/** People type addresses without their scheme; a path never becomes an address here, nor the other way round. */
function addressOf(written: string): string {
  const text = written.trim();
  const isLocal = /^(?:localhost|127\.|\[::1\])/iu.test(text);
  const address = /^[a-z][a-z\d+.-]*:/iu.test(text) && !/^[^/]+:\d/u.test(text);
  const whole = address ? text : `${isLocal ? "http" : "https"}://${text}`;
  if (/^https?:\/\//iu.test(whole) && URL.canParse(whole)) return whole;
  throw new AppError("SOURCE_URL_INVALID", "This is not the address of a website.", {
    hint: "Type it as in a browser, for example https://example.com",
  });
}

const nameOption = (name: string | undefined): string[] => (name === undefined ? [] : [`--name=${name}`]);

function copyExample(from: string, to: string): string {
  if (!existsSync(join(from, DEFINITION_NAME))) {
    throw new AppError("STUDIO_NOT_FOUND", "This example is not part of this build.");
  }
  makeEmptyFolder(to);
  cpSync(from, to, { recursive: true });
  const file = join(to, DEFINITION_NAME);
  // The schema's place belongs to the source tree.
  replaceFile(file, editDefinitionText(readFileSync(file, "utf8"), ["$schema"], undefined), 0o644);
  return file;
}
