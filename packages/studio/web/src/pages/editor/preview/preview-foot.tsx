import { Button } from "@mantine/core";
import type { AppSummary, PublicError } from "@pakeplus/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../../app/use-calls.ts";
import { useMessages, useStudioState } from "../../../app/use-studio.ts";
import type { Device } from "../../../models/editor-parts/device.ts";
import { ErrorNote } from "../../../parts/error-note/error-note.tsx";
import { Icon } from "../../../parts/icon/icon.tsx";
import { Status } from "../../../parts/status/status.tsx";
import css from "./preview.module.css";

/** What a frame cannot show, and the way to what can. */
export function PreviewFoot({
  app,
  device,
  hasFrame,
}: {
  app: AppSummary;
  device: Device;
  hasFrame: boolean;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { previewKinds } = useStudioState();
  const start = useAction("startPreview");
  const stop = useAction("stopPreview");
  const [problem, setProblem] = useState<PublicError | null>(null);
  useMessages((message) => {
    if (message.type === "preview" && message.app === app.id) setProblem(message.error);
  });
  const params = { app: app.id };
  const error: unknown = start.error ?? stop.error ?? problem;
  return (
    <div className={css.foot}>
      {error !== null && error !== undefined && <ErrorNote error={error} />}
      {hasFrame && (
        <p className={css.limits}>
          <Icon name="info" size={14} />
          <span>{t(`preview.limits.${device.kind}`)}</span>
        </p>
      )}
      {previewKinds.length === 0 && (
        <p className={css.limits}>
          <Icon name="info" size={14} />
          <span>{t("preview.noWindow")}</span>
        </p>
      )}
      <div className={css.actions} role="status">
        {app.preview === "on" && (
          <>
            <Status tone="ok">{t("preview.running")}</Status>
            <Button
              size="xs"
              leftSection={<Icon name="stop" />}
              loading={stop.isPending}
              onClick={() => stop.mutate({ params })}
            >
              {t("preview.stop")}
            </Button>
          </>
        )}
        {app.preview !== "on" &&
          previewKinds.map((kind) => (
            <Button
              key={kind}
              size="xs"
              leftSection={<Icon name={kind === "shell" ? "play" : "globe"} />}
              loading={app.preview === "starting"}
              onClick={() => {
                setProblem(null);
                start.mutate({ params, body: { kind } });
              }}
            >
              {t(`preview.open.${kind}`)}
            </Button>
          ))}
      </div>
    </div>
  );
}
