import type { Command } from "./command-line/command.ts";
import { buildCommand } from "./commands/build/command.ts";
import { cancelCommand } from "./commands/cancel/command.ts";
import { checkCommand } from "./commands/check/command.ts";
import { completionCommand } from "./commands/completion/command.ts";
import { doctorCommand } from "./commands/doctor/command.ts";
import { downloadCommand } from "./commands/download/command.ts";
import { helpCommand } from "./commands/help/command.ts";
import { importCommand } from "./commands/import/command.ts";
import { initCommand } from "./commands/init/command.ts";
import { inspectCommand } from "./commands/inspect/command.ts";
import { logsCommand } from "./commands/logs/command.ts";
import { previewCommand } from "./commands/preview/command.ts";
import { publishCommand } from "./commands/publish/command.ts";
import { releasesCommand } from "./commands/releases/command.ts";
import { repoCommand } from "./commands/repo/command.ts";
import { reportCommand } from "./commands/report/command.ts";
import { rerunCommand } from "./commands/rerun/command.ts";
import { runsCommand } from "./commands/runs/command.ts";
import { studioCommand } from "./commands/studio/command.ts";
import { shellsCommand } from "./commands/shells/command.ts";
import { tokenCommand } from "./commands/token/command.ts";
import { typesCommand } from "./commands/types/command.ts";
import { verifyCommand } from "./commands/verify/command.ts";

/** In the order in which people meet them. */
export const COMMANDS: readonly Command[] = [
  studioCommand,
  initCommand,
  importCommand,
  checkCommand,
  buildCommand,
  previewCommand,
  inspectCommand,
  verifyCommand,
  tokenCommand,
  publishCommand,
  runsCommand,
  logsCommand,
  cancelCommand,
  rerunCommand,
  reportCommand,
  releasesCommand,
  downloadCommand,
  repoCommand,
  shellsCommand,
  doctorCommand,
  typesCommand,
  completionCommand,
  helpCommand,
];
