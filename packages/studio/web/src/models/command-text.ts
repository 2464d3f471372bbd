/**
 * Whether a text is a command line of a tool whose apps can be imported, and which. A path never is: it begins at the
 * root, at `~` or with a drive.
 */
export function commandToolOf(text: string): "Pake" | "nativefier" | null {
  const [, tool] =
    /^(?:(?:npx|pnpx|bunx)\s+(?:-\S+\s+)*)?(pake|nativefier)(?:-cli)?(?:@\S+)?(?:\.cmd|\.exe)?\s+\S/iu.exec(
      text,
    ) ?? [];
  if (tool === undefined) return null;
  return tool.toLowerCase() === "pake" ? "Pake" : "nativefier";
}
