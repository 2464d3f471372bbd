import type { AppSummary } from "@pakeplus/core";

export const SORTS = ["newest", "name", "lastBuild"] as const;
export type Sort = (typeof SORTS)[number];

function lastBuildOf({ lastBuilds }: AppSummary): number {
  return Math.max(0, ...lastBuilds.map(({ at }) => at));
}

/** Apps that a search finds in name or source, in the wanted order; the list itself holds the oldest first. */
export function listApps(
  apps: readonly AppSummary[],
  search: string,
  sort: Sort,
  language: string,
): readonly AppSummary[] {
  const wanted = search.trim().toLocaleLowerCase(language);
  const found = apps.filter(({ name, source }) =>
    `${name}\n${source?.text ?? ""}`.toLocaleLowerCase(language).includes(wanted),
  );
  if (sort === "name") {
    const { compare } = new Intl.Collator(language, { numeric: true });
    return found.toSorted((a, b) => compare(a.name, b.name));
  }
  const newest = found.toReversed();
  return sort === "newest" ? newest : newest.toSorted((a, b) => lastBuildOf(b) - lastBuildOf(a));
}
