import type { AppSummary } from "@pakeplus/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMessages, useStudio, useStudioState } from "../../../app/use-studio.ts";

export interface Frame {
  /** null: there is none, or not yet. */
  url: string | null;
  isPending: boolean;
  error: unknown;
  /** Changes when the page has to be loaded again. */
  loads: number;
  reload: () => void;
}

/** Bundled content on its own origin; it loads again when a file changes. */
export function useFrame({ id, revision, source }: AppSummary): Frame {
  const { client } = useStudio();
  const { serverId } = useStudioState();
  const [loads, setLoads] = useState(0);
  const reload = () => setLoads((count) => count + 1);
  const isBundled = source?.kind === "dir";
  const { data, isPending, error } = useQuery({
    queryKey: ["openFrame", id, revision, serverId],
    queryFn: ({ signal }) => client.call("openFrame", { params: { app: id }, signal }),
    enabled: isBundled,
    placeholderData: keepPreviousData,
  });
  useMessages((message) => {
    if (message.type === "frame" && message.app === id) reload();
  });
  const url = isBundled ? (data?.url ?? null) : null;
  return { url, isPending: isBundled && isPending, error: isBundled ? error : null, loads, reload };
}
