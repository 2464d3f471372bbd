import type { AppSummary, CheckReport } from "@pakeplus/core";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";
import { useStudio } from "../../app/use-studio.ts";

interface Checked {
  report: CheckReport;
  /** Of the app that was looked at. */
  revision: string;
}

/** Runs by itself when the page is opened; then on request. */
export function useCheck({ id, revision }: AppSummary): UseQueryResult<Checked, unknown> {
  const { client } = useStudio();
  return useQuery<Checked, unknown>({
    queryKey: ["checkApp", id],
    queryFn: async ({ signal }) => ({
      report: await client.call("checkApp", { params: { app: id }, signal }),
      revision,
    }),
    staleTime: 0,
    gcTime: 0,
  });
}
