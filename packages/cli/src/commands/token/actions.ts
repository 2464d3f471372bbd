export const ACTIONS = ["set", "test", "show", "remove"] as const;
export type Action = (typeof ACTIONS)[number];
