import type { AppSummary } from "@pakeplus/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "wouter";
import { useReply } from "../../app/use-calls.ts";
import { useBuilds } from "../../app/use-studio.ts";
import { Page } from "../../layout/page.tsx";
import { versionsOf } from "../../models/releases/versions.ts";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { EmptyState } from "../../parts/empty-state/empty-state.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { PageSkeleton } from "../../parts/skeleton/skeleton.tsx";
import { Hidden } from "../../parts/text/text.tsx";
import { History } from "./history.tsx";
import css from "./releases-page.module.css";
import { VersionView } from "./version-view.tsx";

/** Everything that can be handed out, on this computer and at GitHub. */
export function ReleasesPage({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation(["releases", "common"]);
  const queries = useQueryClient();
  const [search] = useSearchParams();
  const builds = useBuilds(app.id);
  const released = useReply("listReleases", { params: { app: app.id } });
  const ended = builds.filter(({ state }) => state !== "running").length;
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ["listReleases"] });
  }, [ended, queries]);
  const versions = versionsOf(released.data?.releases ?? [], builds);
  const running = builds.find(({ state }) => state === "running") ?? null;
  const shown = versions.find(({ version }) => version === search.get("version")) ?? versions[0] ?? null;
  const error = released.error !== null && (
    <ErrorNote
      error={released.error}
      kept={t("releases:failedKept")}
      onRetry={() => void released.refetch()}
    />
  );
  if (released.isPending && versions.length === 0) return <PageSkeleton />;
  return (
    <Page title={app.name}>
      {shown === null ? (
        <>
          <h1>
            <Hidden>{t("common:tabs.releases")}</Hidden>
          </h1>
          {error}
          <EmptyState
            title={t("releases:empty.title")}
            actions={
              <LinkButton href={`/apps/${app.id}/build?plan`} variant="filled">
                {t("releases:empty.action")}
              </LinkButton>
            }
          >
            {t("releases:empty.text")}
          </EmptyState>
        </>
      ) : (
        <div className={css.split}>
          <History app={app} versions={versions} shown={shown} running={running} />
          <div className={css.main}>
            {error}
            <VersionView key={shown.version} app={app} shown={shown} isLatest={shown === versions[0]} />
          </div>
        </div>
      )}
    </Page>
  );
}
