const isDrive = (name: string | undefined): boolean => name?.endsWith(":") === true;

/** The way from one folder to another, with forward slashes; null when they share no root. */
export function relativePath(from: string, to: string): string | null {
  const [a, b] = [from, to].map((path) =>
    path
      .replaceAll("\\", "/")
      .split("/")
      .filter((name) => name !== ""),
  );
  if (a === undefined || b === undefined) return null;
  if ((isDrive(a[0]) || isDrive(b[0])) && a[0]?.toLowerCase() !== b[0]?.toLowerCase()) return null;
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  const way = [...a.slice(shared).map(() => ".."), ...b.slice(shared)].join("/");
  return way === "" ? "." : way;
}
