import type { StudioMessage } from "@pakeplus/core";
import type { Context } from "hono";
import type { Hub } from "../hub.ts";

/** A page that reads nothing for so long is gone; it connects again if not. */
const MOST_WAITING_BYTES = 16_000_000;
const ALIVE_MS = 15_000;

/** Messages as they happen, one JSON value per line; an empty line says that the connection is alive. */
export function eventStream(context: Context, hub: Hub, hello: StudioMessage): Response {
  const encoder = new TextEncoder();
  const ends: (() => void)[] = [];
  const end = (): void => {
    for (const stop of ends.splice(0)) stop();
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (line: string): void => {
          if ((controller.desiredSize ?? 0) < -MOST_WAITING_BYTES) {
            end();
            controller.error(new Error("The page does not read."));
            return;
          }
          controller.enqueue(encoder.encode(`${line}\n`));
        };
        const stop = hub.listen((message) => write(JSON.stringify(message)));
        const alive = setInterval(() => write(""), ALIVE_MS);
        alive.unref();
        ends.push(stop, () => clearInterval(alive));
        write(JSON.stringify(hello));
      },
      cancel() {
        end();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 65_536 }),
  );
  context.req.raw.signal.addEventListener("abort", end);
  return context.body(stream, 200, {
    "content-type": "application/x-ndjson; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
}
