import type { Definition } from "../../resolve/resolve-definition.ts";
import type { Capability } from "../../runtime-config.ts";
import { createFinding } from "../finding.ts";
import type { CheckRule } from "./rule.ts";

const lacks = (definitions: readonly Definition[], capability: Capability): boolean =>
  definitions.some(({ capabilities }) => !capabilities.some(({ allow }) => allow.includes(capability)));

/** Links and files that open the app although no page can take them. */
export const incoming: CheckRule = ({ definitions, placeOf }) => {
  const [links] = definitions.map((definition) => definition.links);
  if (links === undefined) return [];
  const [scheme] = links.schemes;
  const [fileType] = links.fileTypes;
  return [
    ...(scheme === undefined || links.handler !== null || !lacks(definitions, "app")
      ? []
      : [
          createFinding("links-unheard", {
            detail: `Addresses such as ${scheme}:… open the app.`,
            place: placeOf("links.schemes"),
          }),
        ]),
    ...(fileType === undefined || !lacks(definitions, "files")
      ? []
      : [
          createFinding("files-unheard", {
            detail: `Files such as name.${fileType.extension} open the app.`,
            place: placeOf("links.fileTypes"),
          }),
        ]),
  ];
};
