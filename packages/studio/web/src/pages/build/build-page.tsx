import type { AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useBuilds } from "../../app/use-studio.ts";
import { AppBarEnd } from "../../layout/app-bar-slot.tsx";
import { Page } from "../../layout/page.tsx";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { BuildSteps } from "./build-steps.tsx";
import { BuildView } from "./build-view.tsx";
import { EarlierBuilds } from "./earlier-builds.tsx";
import { PlanView } from "./plan/plan-view.tsx";
import { useBuildAddress } from "./use-build-address.ts";

/** Plan, Build, Hand out: what a build would do, or one that was begun. */
export function BuildPage({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation("build");
  const builds = useBuilds(app.id);
  const address = useBuildAddress(app.id, builds);
  const { shown, plan } = address;
  const newest = builds[0];
  const steps = (
    <BuildSteps
      current={shown === null ? "plan" : "build"}
      hrefs={{
        plan,
        build: newest === undefined ? null : address.addressOf(shown ?? newest),
        handOut: `/apps/${app.id}/releases`,
      }}
    />
  );
  return (
    <Page title={app.name}>
      {steps}
      {shown === null ? (
        <PlanView app={app} onStarted={address.show} />
      ) : (
        <>
          <AppBarEnd>
            <LinkButton href={plan} size="xs">
              {t("newBuild")}
            </LinkButton>
          </AppBarEnd>
          <BuildView key={shown.id} app={app} build={shown} plan={plan} onStarted={address.show} />
        </>
      )}
      <EarlierBuilds builds={builds.filter(({ id }) => id !== shown?.id)} addressOf={address.addressOf} />
    </Page>
  );
}
