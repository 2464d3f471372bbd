import type { AppSummary } from "@pakeplus/core";
import type { ReactElement, Ref } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { LinkButton } from "../parts/button/link-button.tsx";
import css from "./app-bar.module.css";

export const APP_TABS = ["edit", "check", "build", "releases"] as const;
export type AppTab = (typeof APP_TABS)[number];

/** What can be done with one app; building is one click away from everywhere. */
export function AppBar({
  app,
  tab,
  slot,
}: {
  app: AppSummary;
  tab: AppTab;
  slot: Ref<HTMLDivElement>;
}): ReactElement {
  const { t } = useTranslation("common");
  return (
    <section className={css.bar} aria-label={t("nav.app")}>
      <nav className={css.tabs} aria-label={app.name}>
        {APP_TABS.map((name) => (
          <Link
            key={name}
            className={css.tab}
            href={`/apps/${app.id}/${name}`}
            {...(name === tab && { "aria-current": "page" as const })}
          >
            {t(`tabs.${name}`)}
          </Link>
        ))}
      </nav>
      <div className={css.end}>
        <div ref={slot} style={{ display: "contents" }} />
        {tab !== "build" && (
          <LinkButton
            href={`/apps/${app.id}/build?plan`}
            variant="filled"
            size="xs"
            className={css.build ?? ""}
          >
            {t("buildAction")}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
