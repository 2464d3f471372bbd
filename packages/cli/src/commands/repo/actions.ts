export const ACTIONS = ["status", "remove", "compact"] as const;
export type Action = (typeof ACTIONS)[number];
