import { execFile } from "node:child_process";

export interface ToolResult {
  code: number;
  stdout: string;
  stderr: string;
}

export interface RunToolOptions {
  cwd?: string;
  env?: Record<string, string>;
}

/** Runs a foreign judge. A judge that is not there fails the test by its name. */
export function runTool(
  tool: string,
  args: readonly string[],
  options: RunToolOptions = {},
): Promise<ToolResult> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: "C.UTF-8", TZ: "UTC", ...options.env };
    const limits = { timeout: 120_000, maxBuffer: 64 * 1024 * 1024 };
    execFile(tool, args, { ...limits, env, cwd: options.cwd ?? "/" }, (error, stdout, stderr) => {
      if (error && error.code === "ENOENT") {
        reject(new Error(`${tool} is not installed; this test needs it`));
        return;
      }
      const code = typeof error?.code === "number" ? error.code : error ? 1 : 0;
      resolve({ code, stdout, stderr });
    });
  });
}
