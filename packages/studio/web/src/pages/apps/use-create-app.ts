import type { AppSummary, CreateAppRequest, ImportReport } from "@pakeplus/core";
import { useLocation } from "wouter";
import { useAction } from "../../app/use-calls.ts";
import { useStudio, useStudioState } from "../../app/use-studio.ts";

/** Makes an app and goes to it, where building is one click away. */
export function useCreateApp(): {
  create: (
    request: CreateAppRequest,
    /** Shows the report first, instead of going on. */
    onReport?: (app: AppSummary, report: ImportReport) => void,
  ) => void;
  isBusy: boolean;
  error: unknown;
  reset: () => void;
} {
  const { model } = useStudio();
  const { apps } = useStudioState();
  const [, go] = useLocation();
  const { mutate, isPending, error, reset } = useAction("createApp");
  return {
    create: (body, onReport) =>
      mutate(
        { body },
        {
          onSuccess: ({ app, report }) => {
            // The message that tells of the app may come later than this answer.
            if (!apps.some(({ id }) => id === app.id)) {
              model.receive({ type: "apps", apps: [...apps, app] });
            }
            if (report !== null && onReport !== undefined) onReport(app, report);
            else go(`/apps/${app.id}/edit`);
          },
        },
      ),
    isBusy: isPending,
    error,
    reset,
  };
}
