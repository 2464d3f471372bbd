import { readPktLines } from "./pkt-line.ts";

export interface PushReport {
  ok: boolean;
  /** Refs that the server did not change, with its reason. */
  refused: readonly { ref: string; reason: string }[];
  /** What the server could not read of the pack; null when it read all. */
  unpackProblem: string | null;
  /** What the server says to the person who pushes (`remote:` lines of git), one line each. */
  remote: readonly string[];
}

const REPORT_BAND = 1;
const PROGRESS_BAND = 2;
const ERROR_BAND = 3;

/**
 * Reads the answer of git-receive-pack with side-band-64k and report-status (gitprotocol-pack, "Report Status").
 * @throws SyntaxError when it is no such answer.
 */
export function parsePushReport(answer: Uint8Array): PushReport {
  const report: Uint8Array[] = [];
  const spoken: Uint8Array[] = [];
  for (const line of readPktLines(answer)) {
    if (line[0] === REPORT_BAND) report.push(line.subarray(1));
    else if (line[0] === PROGRESS_BAND || line[0] === ERROR_BAND) spoken.push(line.subarray(1));
    else throw new SyntaxError("The answer has no side band.");
  }
  const lines = readPktLines(Buffer.concat(report)).map((line) => Buffer.from(line).toString().trimEnd());
  const unpack = lines.find((line) => line.startsWith("unpack "));
  if (unpack === undefined) throw new SyntaxError("The answer does not say whether the pack was read.");
  const refused = lines.flatMap((line) => {
    const [, ref = "", reason = ""] = /^ng (\S+) (.*)$/u.exec(line) ?? [];
    return ref === "" ? [] : [{ ref, reason }];
  });
  const unpackProblem = unpack === "unpack ok" ? null : unpack.slice("unpack ".length);
  return {
    ok: unpackProblem === null && refused.length === 0,
    refused,
    unpackProblem,
    remote: Buffer.concat(spoken)
      .toString()
      // Progress rewrites its line with carriage returns; only what stays is meant to be read.
      .split("\n")
      .map((line) => line.split("\r").findLast((part) => part !== "") ?? "")
      .map((line) => line.trimEnd())
      .filter((line) => line !== ""),
  };
}
