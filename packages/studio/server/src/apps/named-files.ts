import type { WrittenDefinition } from "@pakeplus/core";

/** Files beside the definition that it names: icon, scripts, styles, block lists. Relative, with forward slashes. */
export function namedFiles(written: WrittenDefinition): string[] {
  const icons = [written.icon, ...Object.values(written.platforms ?? {}).map(iconOf)];
  const files = [
    ...icons.map((icon) => (typeof icon === "object" ? icon.src : icon)),
    ...(written.inject ?? []).flatMap((entry) => [
      "css" in entry ? entry.css : undefined,
      "js" in entry ? entry.js : undefined,
    ]),
    ...(written.block?.lists ?? []),
  ];
  const local = files.filter((file) => typeof file === "string" && !/^https?:/iu.test(file));
  return [...new Set(local)] as string[];
}

function iconOf(platform: unknown): WrittenDefinition["icon"] {
  if (typeof platform !== "object" || platform === null || !("icon" in platform)) return undefined;
  return platform.icon as WrittenDefinition["icon"];
}
