import Gio from "gi://Gio";
import GLib from "gi://GLib";
import type { RunResult } from "@pakeplus/bridge";
import { BridgeProblem } from "../bridge/bridge-problem.ts";
import { finished } from "./finished.ts";
import { withoutEngineVariables } from "./launch-environment.ts";

/** Programs that the app has started. */
export interface Programs {
  /** @throws BridgeProblem FAILED, TOO_LARGE; GLib.Error when the program cannot be started. */
  run(program: string, args: readonly string[]): Promise<RunResult>;
  /** Asks all of them to end. */
  endAll(): void;
}

const MAX_AT_ONCE = 4;
const MAX_OUTPUT = 1024 * 1024;
const PIECE = 64 * 1024;
const SIGTERM = 15;

/** GJS decodes whole texts only. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

async function readOutput(stream: Gio.InputStream, tooMuch: () => void): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one piece comes after the other
    const bytes = await finished(
      (done) => stream.read_bytes_async(PIECE, GLib.PRIORITY_DEFAULT, null, done),
      (result) => stream.read_bytes_finish(result),
    );
    if (bytes.get_size() === 0) {
      return new TextDecoder().decode(joined(pieces));
    }
    length += bytes.get_size();
    if (length > MAX_OUTPUT) {
      tooMuch();
    } else {
      pieces.push(bytes.toArray());
    }
  }
}

function start(path: string, args: readonly string[]): Gio.Subprocess {
  const launcher = Gio.SubprocessLauncher.new(
    Gio.SubprocessFlags.STDOUT_PIPE | Gio.SubprocessFlags.STDERR_PIPE,
  );
  launcher.set_cwd(GLib.get_home_dir());
  return withoutEngineVariables(launcher).spawnv([path, ...args]);
}

/** Starts programs with an argument array, in the home folder, without any input. */
export function createPrograms(): Programs {
  const running = new Set<Gio.Subprocess>();

  return {
    async run(program, args) {
      // A relative path would depend on the folder that the app was started in.
      const isPlace = program.includes("/") && !program.startsWith("/");
      const path = isPlace ? null : GLib.find_program_in_path(program);
      if (path === null) {
        throw new BridgeProblem("FAILED", `The program ${program} is not installed on this computer.`);
      }
      if (running.size >= MAX_AT_ONCE) {
        throw new BridgeProblem("FAILED", `The app already runs ${MAX_AT_ONCE} programs.`);
      }
      const child = start(path, args);
      running.add(child);
      let isTooLarge = false;
      const stop = () => {
        isTooLarge = true;
        child.force_exit();
      };
      try {
        const [stdout, stderr] = await Promise.all(
          [child.get_stdout_pipe(), child.get_stderr_pipe()].map((pipe) =>
            pipe === null ? Promise.resolve("") : readOutput(pipe, stop),
          ),
        );
        await finished(
          (done) => child.wait_async(null, done),
          (result) => child.wait_finish(result),
        );
        if (isTooLarge) {
          throw new BridgeProblem("TOO_LARGE", `${program} said more than 1 MiB and was ended.`);
        }
        const exitCode = child.get_if_exited() ? child.get_exit_status() : null;
        return { exitCode, stdout: stdout ?? "", stderr: stderr ?? "" };
      } finally {
        running.delete(child);
      }
    },
    endAll() {
      for (const child of running) {
        child.send_signal(SIGTERM);
      }
    },
  };
}
