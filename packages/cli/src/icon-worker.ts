import { parentPort } from "node:worker_threads";
import { AppError } from "@pakeplus/core";
import { generateIcon, renderIcons } from "@pakeplus/packager";
import type { IconAnswer, IconOrder } from "./icons/icon-order.ts";

async function answerTo({ id, image, options }: IconOrder): Promise<IconAnswer> {
  try {
    return { id, rendered: await renderIcons(image, options) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, reason, hint } = error;
    return { id, failure: { code, message, reason, hint } };
  }
}

parentPort?.on("message", (order: IconOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});
// The imaging library takes a third of a small build to load; a first icon makes it do so while the definition is read.
await renderIcons(new TextEncoder().encode(generateIcon("P", null)), { sizes: [16] });
