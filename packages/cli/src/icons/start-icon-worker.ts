import { Worker } from "node:worker_threads";
import type { RenderIcons } from "@pakeplus/engine";
import type { RenderedIcons } from "@pakeplus/packager";
import type { IconAnswer, IconOrder } from "./icon-order.ts";

export interface IconWorker {
  render: RenderIcons;
  /** Ends the thread; nothing may be rendered afterwards. */
  close(): Promise<void>;
}

interface Waiting {
  resolve(rendered: RenderedIcons): void;
  reject(error: unknown): void;
}

/**
 * Renders icons in a thread of its own, which loads the imaging library while this one reads the definition.
 * @param script The bundled `icon-worker.js`.
 */
export function startIconWorker(script: URL): IconWorker {
  const worker = new Worker(script);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let broken: Error | null = null;

  worker.on("message", (answer: IconAnswer) => {
    const order = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("rendered" in answer) order?.resolve(answer.rendered);
    // Not loaded with this file: the thread is to start before anything large is.
    else
      void import("./failure-error.ts").then(({ failureError }) =>
        order?.reject(failureError(answer.failure)),
      );
  });
  worker.on("error", (error: Error) => {
    broken = error;
    for (const order of waiting.values()) order.reject(error);
    waiting.clear();
  });

  return {
    render: (image, options) =>
      new Promise((resolve, reject) => {
        if (broken !== null) {
          reject(broken);
          return;
        }
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        worker.postMessage({ id: lastId, image, options } satisfies IconOrder);
      }),
    async close() {
      await worker.terminate();
    },
  };
}
