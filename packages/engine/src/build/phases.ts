import { AppError } from "@pakeplus/core";
import type { BuildEventBody, Format, Phase, Target } from "@pakeplus/core";

interface PhasePlace {
  phase: Phase;
  target: Target | null;
  format: Format | null;
}

/** Runs work as a named phase of a build; its start and end become events. */
export type RunPhase = <T>(place: PhasePlace, work: () => T | Promise<T>) => Promise<T>;

/** @param now Milliseconds on a clock that never goes back. */
export function createPhases(emit: (event: BuildEventBody) => void, now: () => number): RunPhase {
  return async (place, work) => {
    const started = now();
    emit({ type: "phase.started", ...place });
    const end = (result: "success" | "failed" | "cancelled"): void =>
      emit({ type: "phase.ended", ...place, result, durationMs: Math.round(now() - started) });
    try {
      const value = await work();
      end("success");
      return value;
    } catch (error) {
      end(error instanceof AppError && error.code === "CANCELLED" ? "cancelled" : "failed");
      throw error;
    }
  };
}
