/** One request that the emulator answered. */
export interface JournalEntry {
  method: string;
  /** With the query, without the server. */
  path: string;
  status: number;
  kind: "api" | "git" | "upload" | "blob";
  /** Whose token asked: a person's login, `github-actions[bot]` for a run, null without a known token. */
  by: string | null;
  /** Bytes of the request's body. */
  sent: number;
  /** When it was answered, milliseconds since 1970 on the emulator's clock. */
  at: number;
}
