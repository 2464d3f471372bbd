import type { AppSummary, BuildRequest, PlanReport } from "@pakeplus/core";
import { keepPreviousData, useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useStudio } from "../../../app/use-studio.ts";

/** The plan of what was chosen; the one before stays until it is there. Asked anew when the app was changed. */
export function usePlan(app: AppSummary, request: BuildRequest | null): UseQueryResult<PlanReport, unknown> {
  const { client } = useStudio();
  return useQuery<PlanReport, unknown>({
    queryKey: ["planBuild", app.id, app.revision, request],
    enabled: request !== null,
    staleTime: 0,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      client.call("planBuild", {
        params: { app: app.id },
        body: request ?? { engine: "local", targets: [] },
        signal,
      }),
  });
}
