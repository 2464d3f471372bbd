/** One request that the emulator answered. */
export interface JournalEntry {
  method: string;
  /** With the query, without the server. */
  path: string;
  status: number;
  kind: "api" | "git" | "upload" | "blob";
  /** Bytes of the request's body. */
  sent: number;
}
