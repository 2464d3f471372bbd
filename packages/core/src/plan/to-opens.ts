import type { Definition } from "../resolve/resolve-definition.ts";
import type { RuntimeFileType, RuntimeOpens } from "../runtime-config.ts";
import { commonFileType } from "./common-file-types.ts";

/** What opens an app from outside. An extension that is listed twice counts as its last entry says. */
export function toOpens({ links }: Pick<Definition, "links">): RuntimeOpens {
  const fileTypes = new Map(links.fileTypes.map((written) => [written.extension.toLowerCase(), written]));
  return {
    schemes: [...new Set(links.schemes)],
    fileTypes: [...fileTypes].map(([extension, written]): RuntimeFileType => ({
      extension,
      mime: written.mime ?? commonFileType(extension) ?? `application/x-${extension}`,
      description: written.description ?? null,
    })),
    handler: links.handler,
  };
}
