import type { BuildEvent, BuildEventBody, Reporter } from "./events.ts";

export interface EmitterOptions {
  buildId: string;
  /** Milliseconds since 1970. */
  now: () => number;
  reporters: readonly Reporter[];
}

export interface Emitter {
  /** Stamps the event and hands it to every reporter, in order. Never throws because of a reporter. */
  emit(this: void, body: BuildEventBody): BuildEvent;
  /** Closes every reporter, also after a failure of one. Never rejects. */
  close(this: void): Promise<void>;
}

/**
 * One stream of events for all reporters. A reporter that throws gets no further events; the others get a notice about
 * it, and the build goes on.
 */
export function createEmitter({ buildId, now, reporters }: EmitterOptions): Emitter {
  let seq = 0;
  const failed = new Set<Reporter>();

  const emit = (body: BuildEventBody): BuildEvent => {
    const event: BuildEvent = { ...body, v: 1, buildId, seq, at: new Date(now()).toISOString() };
    seq += 1;
    const broken: { index: number; cause: unknown }[] = [];
    for (const [index, reporter] of reporters.entries()) {
      if (failed.has(reporter)) continue;
      try {
        reporter.onEvent(event);
      } catch (cause) {
        failed.add(reporter);
        broken.push({ index, cause });
      }
    }
    for (const { index, cause } of broken) emit(failureNotice(index, cause));
    return event;
  };

  const close = async (): Promise<void> => {
    for (const [index, reporter] of reporters.entries()) {
      try {
        await reporter.close?.();
      } catch (cause) {
        if (failed.has(reporter)) continue;
        failed.add(reporter);
        emit(failureNotice(index, cause));
      }
    }
  };
  return { emit, close };
}

function failureNotice(index: number, cause: unknown): BuildEventBody {
  const reason = cause instanceof Error ? cause.message : "unknown reason";
  return {
    type: "notice",
    level: "warning",
    code: "reporter-failed",
    message: `Output ${index + 1} of the build events stopped working: ${reason}`,
    hint: null,
  };
}
