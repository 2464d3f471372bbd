export * from "./errors.ts";
export * from "./events.ts";
export * from "./job.ts";
export * from "./runtime-config.ts";
