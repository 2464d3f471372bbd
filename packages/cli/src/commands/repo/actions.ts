export const ACTIONS = ["setup", "status", "remove", "compact"] as const;
export type Action = (typeof ACTIONS)[number];
