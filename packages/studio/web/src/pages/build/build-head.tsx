import type { AppSummary, BuildState, LaneState } from "@pakeplus/core";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../app/use-calls.ts";
import { countLanes } from "../../models/build/shown-build.ts";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Status, type Tone } from "../../parts/status/status.tsx";
import { useFailureToast } from "../../parts/toast/use-failure-toast.ts";
import css from "./build-head.module.css";

const TONES: Readonly<Record<LaneState, Tone>> = {
  done: "ok",
  failed: "bad",
  running: "run",
  waiting: "idle",
  cancelled: "idle",
};

/** What is built, how its lanes stand, and what can be done with it as a whole. */
export function BuildHead({
  app,
  build,
  plan,
  onLog,
}: {
  app: AppSummary;
  build: BuildState;
  plan: string;
  onLog: () => void;
}): ReactElement {
  const { t } = useTranslation("build");
  const fail = useFailureToast();
  const cancel = useAction("cancelBuild");
  const show = useAction("showFolder");
  const isRunning = build.state === "running";
  const hasFiles = build.artifacts.length > 0;
  return (
    <div className={css.head}>
      <div className={css.what}>
        <h1>{`${app.name} ${build.version}`}</h1>
        <p className={css.counts}>
          {build.state === "superseded" ? (
            <Status tone="idle">{t("head.superseded")}</Status>
          ) : (
            countLanes(build).map(({ state, count }) => (
              <Status
                key={state}
                tone={TONES[state]}
                {...(state === "waiting" && { icon: "clock" as const })}
              >
                {t(`head.${state}`, { count })}
              </Status>
            ))
          )}
        </p>
      </div>
      <div className={css.actions}>
        {build.run !== null && (
          <Button
            component="a"
            href={build.run.url}
            target="_blank"
            rel="noreferrer noopener"
            variant="subtle"
            leftSection={<Icon name="external" />}
          >
            {t("head.onGithub")}
          </Button>
        )}
        <Button variant="subtle" leftSection={<Icon name="list" />} onClick={onLog}>
          {t("head.log")}
        </Button>
        {isRunning ? (
          <Button
            leftSection={<Icon name="stop" />}
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ params: { build: build.id } }, { onError: fail })}
          >
            {t(cancel.isPending ? "head.cancelling" : "head.cancel")}
          </Button>
        ) : (
          <>
            {hasFiles && (
              <Button
                leftSection={<Icon name="folder" />}
                onClick={() => show.mutate({ params: { app: app.id } }, { onError: fail })}
              >
                {t("head.showFolder")}
              </Button>
            )}
            <LinkButton href={plan} leftSection={<Icon name="refresh" />}>
              {t("head.again")}
            </LinkButton>
          </>
        )}
      </div>
    </div>
  );
}
