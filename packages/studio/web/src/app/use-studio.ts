import type { AppSummary, BuildState, StudioMessage, StudioState } from "@pakeplus/core";
import { useContext, useEffect, useEffectEvent, useSyncExternalStore } from "react";
import type { StudioView } from "../models/studio-model.ts";
import type { ConnectionState } from "../transport/connection.ts";
import { StudioContext, type Studio } from "./studio-context.ts";

export function useStudio(): Studio {
  const studio = useContext(StudioContext);
  if (studio === null) throw new Error("There is no Studio around this component.");
  return studio;
}

export function useStudioView(): StudioView {
  const { model } = useStudio();
  return useSyncExternalStore(model.subscribe, model.get);
}

/** State of the Studio; pages are drawn only once it is there. */
export function useStudioState(): StudioState {
  const { state } = useStudioView();
  if (state === null) throw new Error("A page was drawn before its state came.");
  return state;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useStudio();
  return useSyncExternalStore(connection.subscribe, connection.get);
}

/** Calls the newest listener with every message of the server. */
export function useMessages(listener: (message: StudioMessage) => void): void {
  const { connection } = useStudio();
  const receive = useEffectEvent(listener);
  useEffect(() => connection.onMessage((message) => receive(message)), [connection]);
}

export function useApp(id: string): AppSummary | null {
  return useStudioState().apps.find((app) => app.id === id) ?? null;
}

/** Builds of one app, the newest first. */
export function useBuilds(appId: string): readonly BuildState[] {
  return useStudioState()
    .builds.filter((build) => build.appId === appId)
    .toSorted((a, b) => b.startedAt - a.startedAt);
}
