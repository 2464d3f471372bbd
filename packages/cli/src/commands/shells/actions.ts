export const ACTIONS = ["list", "verify", "build"] as const;
export type Action = (typeof ACTIONS)[number];
