import { describe, expect, test } from "vitest";
import { FLUSH, pktLine } from "./pkt-line.ts";
import { parsePushReport } from "./push-report.ts";

function band(number: number, content: Uint8Array): Uint8Array {
  const bytes = Buffer.concat([Buffer.from([number]), content]);
  return Buffer.concat([Buffer.from((bytes.byteLength + 4).toString(16).padStart(4, "0")), bytes]);
}

const report = (...lines: readonly string[]) =>
  band(1, Buffer.concat([...lines.map((line) => pktLine(`${line}\n`)), FLUSH]));

describe("the answer to a push", () => {
  test("all went well", () => {
    const answer = Buffer.concat([report("unpack ok", "ok refs/heads/main"), FLUSH]);
    expect(parsePushReport(answer)).toEqual({ ok: true, refused: [], unpackProblem: null, remote: [] });
  });

  test("a refusal keeps the words of the server, also when they come in pieces", () => {
    const answer = Buffer.concat([
      band(2, Buffer.from("Resolving deltas:  50%\rResolving deltas: 100%\nerror: GH0")),
      band(2, Buffer.from("13: push protection 保护\n\n")),
      report("unpack ok", "ng refs/heads/main pre-receive hook declined"),
      FLUSH,
    ]);
    expect(parsePushReport(answer)).toEqual({
      ok: false,
      refused: [{ ref: "refs/heads/main", reason: "pre-receive hook declined" }],
      unpackProblem: null,
      remote: ["Resolving deltas: 100%", "error: GH013: push protection 保护"],
    });
  });

  test("a pack that the server could not read", () => {
    const answer = report("unpack index-pack abnormal exit", "ng refs/heads/main unpacker error");
    expect(parsePushReport(answer)).toMatchObject({ ok: false, unpackProblem: "index-pack abnormal exit" });
  });

  test.each(["", "hello", "0009\u0001abc", "<html>", "0008abcd"])("%j is no answer", (text) => {
    expect(() => parsePushReport(Buffer.from(text))).toThrow(SyntaxError);
  });
});
