import type { BridgeResult, NativeCall } from "@pakeplus/bridge";
import type { RuntimeCommand } from "@pakeplus/core";
import { powersOf, refusal } from "../bridge/authorize.ts";
import { commandArguments } from "../bridge/command-arguments.ts";
import { testLog } from "../gio/test-build.ts";
import type { Shell } from "./shell.ts";

function findCommand(shell: Shell, call: NativeCall): RuntimeCommand | undefined {
  const [name] = call.args;
  const entry = powersOf(shell.config, call).find(
    ({ origin, allow }) => origin === call.origin && allow.includes("run"),
  );
  return typeof name === "string" && entry !== undefined && Object.hasOwn(entry.commands, name)
    ? entry.commands[name]
    : undefined;
}

/** `run`: a declared program, with what the page may fill in. */
export async function callRun(shell: Shell, call: NativeCall): Promise<BridgeResult> {
  const command = findCommand(shell, call);
  if (command === undefined) {
    return refusal("INVALID_ARGUMENT", "run takes the name of a command that the definition declares.");
  }
  const args = commandArguments(command, call.args[1]);
  if (args === null) {
    return refusal("INVALID_ARGUMENT", "run takes one text for each pattern of the command, matching it.");
  }
  testLog("run", { program: command.program, args });
  return { ok: true, value: await shell.bridge.programs.run(command.program, args) };
}
