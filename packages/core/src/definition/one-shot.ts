/**
 * For the schema library: a process judges few values, and compiling a fast checker for them costs more than it saves
 * (9 ms against 5 ms for a definition, 10 ms against 1.4 ms for a job).
 */
export const ONE_SHOT = { jitless: true } as const;
