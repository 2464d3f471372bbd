/** A link as people are shown it: one that works for some only says so. */
export function linkText(url: string, isPrivate: boolean): string {
  return isPrivate ? `${url} (for members of the repository only)` : url;
}
