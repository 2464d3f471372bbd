import type { CommandInput } from "../../command-line/command.ts";
import type { Context } from "../../context.ts";
import { startIconWorker } from "../../icons/start-icon-worker.ts";
import type { BUILD_OPTIONS } from "./options.ts";

/** Starts the icon worker before anything else is loaded: both take their time, and there are two cores. */
export async function run(input: CommandInput<typeof BUILD_OPTIONS>, context: Context): Promise<number> {
  const worker = context.iconWorker === null ? null : startIconWorker(context.iconWorker);
  try {
    const { buildApp } = await import("./build-app.ts");
    const render = worker?.render ?? (await import("@pakeplus/packager")).renderIcons;
    return await buildApp(input, context, render);
  } finally {
    await worker?.close();
  }
}
