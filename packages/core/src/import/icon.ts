import { WEB_URL } from "../definition/patterns.ts";
import { pictureEnding, pictureIn } from "./bytes.ts";
import type { Draft } from "./draft.ts";
import type { ProjectFiles } from "./types.ts";

/**
 * Takes over an icon: an address, a picture inside the text (written to a file beside the definition), or a file.
 * @returns Whether there is an icon now.
 */
export function setIcon(
  draft: Draft,
  files: ProjectFiles,
  options: { from: string; icon: string; rounded: boolean },
): boolean {
  const { from, icon, rounded } = options;
  const use = (src: string, why: string): true => {
    draft.set({
      from,
      to: "icon",
      value: rounded ? { src, shape: "rounded" } : src,
      outcome: why === "" ? "carried" : "changed",
      why,
    });
    return true;
  };
  if (WEB_URL.test(icon)) return use(icon, "");
  const inside = pictureIn(icon);
  if (inside !== null) {
    return use(draft.file("icon", inside.ending, inside.bytes), "Written to a file of its own.");
  }
  const bytes = files.read(icon);
  const ending = bytes === null ? null : pictureEnding(bytes);
  if (bytes !== null && ending !== null) {
    return use(draft.file("icon", ending, bytes), "Copied beside the definition.");
  }
  draft.note(
    from,
    "refused",
    bytes === null
      ? 'The icon file was not found beside the imported file; copy it here and name it as "icon".'
      : 'The icon is no PNG, JPEG, WebP, ICO or SVG picture; convert it and name it as "icon".',
  );
  return false;
}
