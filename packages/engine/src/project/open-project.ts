import { dirname } from "node:path";
import { deriveId } from "@pakeplus/core";
import type { WrittenDefinition } from "@pakeplus/core";
import { info } from "../notice.ts";
import type { Notice } from "../notice.ts";
import type { SiteFacts } from "../site/probe-site.ts";
import { classifyInput } from "./classify-input.ts";
import type { Input } from "./classify-input.ts";
import { nameOfFolder, nameOfSite } from "./infer.ts";
import { applyOverrides, requireValid } from "./overrides.ts";
import type { Override } from "./overrides.ts";
import { readDefinition } from "./read-definition.ts";

export interface OpenProjectOptions {
  /** Absolute; relative inputs start here. */
  cwd: string;
  overrides: readonly Override[];
  fetch: typeof fetch;
  signal: AbortSignal;
  /** Called with the text of a definition file before it is judged, so that problems can be shown in their place. */
  onDefinition?(file: string, text: string): void;
}

export interface Project {
  /** Absolute folder that the relative paths of the definition start from. */
  root: string;
  /** Absolute; null when the definition was made up from the input. */
  definitionFile: string | null;
  /** Complete: with what the overrides set and with id and name where none was given. */
  written: WrittenDefinition;
  notices: readonly Notice[];
  /** What the site said when it was asked for its name; null when it did not answer, absent when it was not asked. */
  site?: SiteFacts | null;
}

/**
 * Understands what a person named: a folder, a page, a definition (or a folder that holds `pakeplus.json`) or a
 * website. The network is used only for a website that got no name.
 * @throws AppError SOURCE_NOT_FOUND, SOURCE_URL_INVALID, USAGE_INVALID, DEFINITION_* or CANCELLED.
 */
export async function openProject(input: string, options: OpenProjectOptions): Promise<Project> {
  const found = classifyInput(input, options.cwd);
  return found.kind === "definition" ? openDefinition(found.file, options) : inferProject(found, options);
}

/**
 * Opens the project of a definition file.
 * @param file Absolute.
 * @throws AppError DEFINITION_*.
 */
export async function openDefinition(
  file: string,
  options: Pick<OpenProjectOptions, "overrides" | "onDefinition">,
): Promise<Project> {
  const written = await readDefinition(file, (text) => options.onDefinition?.(file, text));
  const changed = applyOverrides(written, options.overrides);
  return {
    root: dirname(file),
    definitionFile: file,
    written: requireValid(changed, "The definition with what the command line set"),
    notices: [],
  };
}

const COMMAND_LINE = "The command line";

async function inferProject(
  input: Exclude<Input, { kind: "definition" }>,
  options: OpenProjectOptions,
): Promise<Project> {
  const notices: Notice[] = [];
  const source =
    input.kind === "url"
      ? { url: input.url }
      : { dir: ".", ...(input.kind === "page" && { entry: input.entry }) };
  const { value: given, issues } = applyOverrides({ source }, options.overrides);
  // Before the network is asked for a name: mistakes on the command line are reported at once.
  requireValid({ value: { id: "app.example", name: "App", ...given }, issues }, COMMAND_LINE);

  if (input.kind === "url" && input.assumedScheme) {
    notices.push(info("scheme-assumed", `The input was understood as the website ${input.url}`));
  }
  let site: SiteFacts | null | undefined;
  let name = given["name"];
  if (name === undefined && input.kind === "url") {
    const named = await nameOfSite(input.url, options);
    notices.push(...named.notices);
    ({ name } = named);
    site = named.facts;
  }
  if (name === undefined && input.kind !== "url") {
    name = await nameOfFolder(input.dir, entryOf(given));
  }
  const id = given["id"] ?? deriveId({ name: String(name), ...(input.kind === "url" && { url: input.url }) });
  return {
    root: input.kind === "url" ? options.cwd : input.dir,
    definitionFile: null,
    written: requireValid({ value: { id, name, ...given }, issues: [] }, COMMAND_LINE),
    notices,
    ...(site !== undefined && { site }),
  };
}

function entryOf(given: Readonly<Record<string, unknown>>): string {
  const { source } = given;
  const entry = typeof source === "object" && source !== null && "entry" in source ? source.entry : null;
  return typeof entry === "string" ? entry : "index.html";
}
