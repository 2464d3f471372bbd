import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Site, writeContent } from "@pakeplus/conformance";
import type { WrittenDefinition } from "@pakeplus/core";

export interface AgentApp {
  /** Folder with the definition. */
  project: string;
  id: string;
  name: string;
}

export interface AgentProject {
  id: string;
  name: string;
  version: string;
  /** Further keys of the definition. */
  more?: Partial<WrittenDefinition>;
}

/**
 * A project whose pages talk with the driver, as a person would write it: a definition and a web folder.
 * @param folder The project's folder; made here.
 */
export async function writeAgentProject(
  folder: string,
  site: Site,
  { id, name, version, more = {} }: AgentProject,
): Promise<AgentApp> {
  await mkdir(join(folder, "web"), { recursive: true });
  await writeContent(join(folder, "web"), { site, version });
  const definition = {
    id,
    name,
    version: `${version}.0.0`,
    description: "Talks with a test.",
    author: { name: "The PakePlus authors" },
    license: "MIT",
    source: { dir: "web" },
    network: { cleartext: [new URL(site.control).host] },
    ...more,
  };
  await writeFile(join(folder, "pakeplus.json"), JSON.stringify(definition, null, 2));
  return { project: folder, id, name };
}
