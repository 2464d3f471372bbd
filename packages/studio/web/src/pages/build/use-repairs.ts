import type { AppSummary, BuildRequest, BuildState } from "@pakeplus/core";
import { useAction } from "../../app/use-calls.ts";
import { useFailureToast } from "../../parts/toast/use-failure-toast.ts";

export interface Repairs {
  app: AppSummary;
  isPending: boolean;
  /** What failed, again; a run on GitHub goes on with what failed in it. */
  again: () => void;
  /** A new build like this one, but with what the person agreed to. */
  anew: (consent: Pick<BuildRequest, "replace" | "acceptDataLoss">) => void;
}

/** Ways on from a build that did not come to its end. */
export function useRepairs(
  app: AppSummary,
  build: BuildState,
  onStarted: (build: BuildState) => void,
): Repairs {
  const fail = useFailureToast();
  const rerun = useAction("rerunBuild");
  const start = useAction("startBuild");
  const handlers = { onSuccess: (reply: { build: BuildState }) => onStarted(reply.build), onError: fail };
  return {
    app,
    isPending: rerun.isPending || start.isPending,
    again: () => rerun.mutate({ params: { build: build.id } }, handlers),
    anew: (consent) => {
      const { engine, targets } = build;
      start.mutate(
        { params: { app: app.id }, body: { engine, targets: [...targets], ...consent } },
        handlers,
      );
    },
  };
}
