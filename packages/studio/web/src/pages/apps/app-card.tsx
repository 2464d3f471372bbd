import type { AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { lastBuiltAt } from "../../models/app-status.ts";
import { shortAddress, shortPath } from "../../models/paths.ts";
import { AppIcon } from "../../parts/app-icon/app-icon.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { LaneStrip } from "../../parts/lane-strip/lane-strip.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { AppMenu } from "./app-menu.tsx";
import { AppStatusLine } from "./app-status-line.tsx";
import css from "./app-card.module.css";

function Source({ app: { source, file } }: { app: AppSummary }): ReactElement {
  const text = source?.text ?? file;
  const isUrl = source?.kind === "url";
  return (
    <p className={css.source} title={text}>
      <Icon name={isUrl ? "globe" : source === null ? "file" : "folder"} size={14} />
      <span>{isUrl ? shortAddress(text) : shortPath(text)}</span>
    </p>
  );
}

/** The name is the link; the whole card is its target. */
export function AppCard({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation("apps");
  const format = useFormat();
  const builtAt = lastBuiltAt(app);
  return (
    <article className={css.card}>
      <div className={css.head}>
        <AppIcon app={app} />
        <div className={css.who}>
          <h3 className={css.name}>
            <Link href={`/apps/${app.id}/edit`} title={app.name}>
              {app.name}
            </Link>
          </h3>
          <Source app={app} />
        </div>
        <AppMenu app={app} />
      </div>
      <div className={css.meta}>
        <AppStatusLine app={app} />
        <span className={css.when}>
          {builtAt === null
            ? app.version
            : t("card.builtOn", { version: app.version, day: format.day(builtAt) })}
        </span>
      </div>
      <LaneStrip builds={app.lastBuilds} />
    </article>
  );
}
