export type { CommandOptions, CommandResult, RunCommand } from "./commands/run-command.ts";
export type { StudioOptions } from "./options.ts";
export { startStudio, type Studio } from "./start-studio.ts";
export { openOutside } from "./system/open-outside.ts";
