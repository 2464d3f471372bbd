import type { CreateAppRequest, FolderReport } from "@pakeplus/core";

/** What to ask for; null when the place can become nothing. @param entry Chosen page; null: the first. */
export function requestFor(report: FolderReport, entry: string | null): CreateAppRequest | null {
  const { path, kind, entries } = report;
  switch (kind) {
    case "definition":
      return { from: "folder", folder: path };
    case "web": {
      const page = entry ?? entries[0];
      // A file that was named is its own page.
      const isFile = entries.length === 1 && page !== undefined && path.endsWith(page);
      return { from: "folder", folder: path, ...(page !== undefined && !isFile && { entry: page }) };
    }
    case "import":
      return { from: "import", input: path };
    case "empty":
    case "other":
    case "missing":
      break;
  }
  return null;
}
