import { expect, test } from "vitest";
import { readLines } from "./read-lines.ts";

async function read(chunks: readonly Uint8Array[]): Promise<unknown[]> {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const values = [];
  for await (const value of readLines(body)) values.push(value);
  return values;
}

test("values come whole wherever the stream was cut, even inside a letter", async () => {
  const bytes = new TextEncoder().encode('{"name":"港口"}\n\n{"n":2}\n{"cut"');
  for (let at = 0; at <= bytes.length; at += 1) {
    expect(await read([bytes.slice(0, at), bytes.slice(at)])).toEqual([{ name: "港口" }, { n: 2 }]);
  }
});
