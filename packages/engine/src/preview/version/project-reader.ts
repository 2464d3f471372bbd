import { statSync } from "node:fs";
import { join } from "node:path";
import { DEFINITION_NAME } from "../../project/classify-input.ts";
import { openDefinition } from "../../project/open-project.ts";
import type { OpenProjectOptions, Project } from "../../project/open-project.ts";

/** Reads the same project again and again. */
export interface ProjectReader {
  first: Project;
  /** The definition file, or the place where one would be found, absolute; null for a website without one. */
  definitionFile: string | null;
  /** @throws AppError DEFINITION_*. */
  read(): Promise<Project>;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/**
 * A project that was made up from a folder keeps what was found out the first time, above all its id, until it gets a
 * definition.
 */
export function createProjectReader(
  first: Project,
  options: Pick<OpenProjectOptions, "overrides" | "onDefinition">,
): ProjectReader {
  const isFolder = "dir" in first.written.source;
  const made = isFolder ? join(first.root, DEFINITION_NAME) : null;
  const definitionFile = first.definitionFile ?? made;
  let isDefined = first.definitionFile !== null;
  return {
    first,
    definitionFile,
    async read() {
      isDefined = isDefined || (made !== null && isFile(made));
      return isDefined && definitionFile !== null ? openDefinition(definitionFile, options) : first;
    },
  };
}
