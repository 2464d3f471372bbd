/** Node's code of a failed system call, for example `ENOENT`; null when the error is of another kind. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") return null;
  return error.code;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not open it",
  EPERM: "this user may not open it",
  ENOENT: "it does not exist",
  ENOTDIR: "a part of the path is a file, not a folder",
  EISDIR: "it is a folder",
  ELOOP: "its symbolic links lead in a circle",
  ENAMETOOLONG: "its name is too long for this disk",
  EIO: "the disk reports a fault",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EEXIST: "something of that name is already there",
};

/** Why the operating system refused, in plain words and without the path. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  if (code === null) return error instanceof Error ? error.message : String(error);
  return REASONS[code] ?? `the operating system answered ${code}`;
}
