import type { BuildState } from "@pakeplus/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { useMessages, useStudio } from "../../../app/use-studio.ts";
import { readLog, type LogLine } from "../../../models/build/log-lines.ts";

export interface LogState {
  lines: readonly LogLine[];
  isLoading: boolean;
  isOpen: boolean;
  error: unknown;
}

const key = (id: string) => ["readLog", id];

/** The log of a build: what there is, then what comes. Read anew when the build has ended. */
export function useLog(build: BuildState): LogState {
  const { client } = useStudio();
  const queries = useQueryClient();
  const [late, setLate] = useState<readonly string[]>([]);
  const { data, isPending, error } = useQuery({
    queryKey: key(build.id),
    queryFn: async ({ signal }) => {
      const log = await client.call("readLog", { params: { build: build.id }, signal });
      setLate([]);
      return log;
    },
    staleTime: 0,
    gcTime: 0,
  });
  useMessages((message) => {
    if (message.type === "log" && message.build === build.id)
      setLate((lines) => [...lines, ...message.lines]);
  });
  const isRunning = build.state === "running";
  useEffect(() => {
    if (!isRunning) void queries.invalidateQueries({ queryKey: key(build.id) });
  }, [isRunning, build.id, queries]);
  const lines = useMemo(() => readLog([...(data?.lines ?? []), ...late]), [data, late]);
  return { lines, isLoading: isPending, isOpen: data?.isOpen ?? isRunning, error };
}
