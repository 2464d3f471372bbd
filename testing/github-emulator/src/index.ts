export {
  createContract,
  readDescription,
  type Contract,
  type Edition,
  type Exchange,
} from "./contract/contract.ts";
export { startEmulator, type Emulator, type EmulatorOptions, type NewToken } from "./emulator.ts";
export type { ActionRequest, BuiltinAction } from "./runner/builtin-action.ts";
export type { Fault } from "./http/faults.ts";
export { lintWorkflow } from "./lint/lint-workflow.ts";
export { manualClock, type Clock } from "./http/clock.ts";
export type { JournalEntry } from "./http/journal.ts";
