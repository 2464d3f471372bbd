import { STUDIO_KEY_HEADER } from "@pakeplus/core";
import type { Page } from "playwright-core";
import { onTestFinished } from "vitest";
import type { RunningStudio } from "../../harness/studio.ts";

/** Everything that a page can have received: answers, messages, and what it keeps and shows. */
export function recordEverything(studio: RunningStudio, page: Page) {
  const answers: Promise<string>[] = [];
  const heard: string[] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  page.on("response", (response) => {
    // The stream of messages has no end; a second listener hears the same.
    if (response.url().endsWith("/api/events")) return;
    answers.push(response.text().catch(() => ""));
  });
  /** Listens until the Studio or the test ends. */
  const listen = async (): Promise<void> => {
    const headers = { [STUDIO_KEY_HEADER]: studio.key };
    const stream = await fetch(`${studio.base}/api/events`, { headers, signal: ending.signal });
    void (async () => {
      const decoder = new TextDecoder();
      for await (const part of stream.body ?? []) heard.push(decoder.decode(part, { stream: true }));
    })().catch(() => undefined);
  };
  return {
    listen,
    async all(): Promise<{ answers: number; messages: string; text: string }> {
      const kept = await page.evaluate<string>(
        "JSON.stringify([localStorage, sessionStorage, document.cookie, document.documentElement.outerHTML])",
      );
      const texts = await Promise.all(answers);
      const messages = heard.join("");
      return { answers: texts.length, messages, text: [...texts, messages, kept].join("\n") };
    },
  };
}
