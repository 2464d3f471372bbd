import type { AppSummary, BuildState } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { firstLine, type ShownVersion } from "../../models/releases/versions.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { useFormat } from "../../parts/use-format.ts";
import css from "./history.module.css";

/** Every version, the newest first; what is being built stands above them. */
export function History({
  app,
  versions,
  shown,
  running,
}: {
  app: AppSummary;
  versions: readonly ShownVersion[];
  shown: ShownVersion;
  running: BuildState | null;
}): ReactElement {
  const { t } = useTranslation("releases");
  const format = useFormat();
  return (
    <nav className={css.place} aria-label={t("versions")}>
      <ol className={css.history}>
        {running !== null && (
          <li>
            <Link href={`/apps/${app.id}/build?build=${encodeURIComponent(running.id)}`}>
              <span className={css.dot}>
                <Icon name="run" isSpinning />
              </span>
              <b>{running.version}</b>
              <span className={css.when}>{t("now")}</span>
              <span className={css.line}>{t("building")}</span>
            </Link>
          </li>
        )}
        {versions.map((entry) => {
          const { version, release, at } = entry;
          const line = release === null ? t("onlyHere") : firstLine(release.notes) || t("noNotes");
          return (
            <li key={version}>
              <Link
                href={`/apps/${app.id}/releases?version=${encodeURIComponent(version)}`}
                {...(entry === shown && { "aria-current": "page" as const })}
              >
                <span className={css.dot}>
                  <span className={css.point} />
                </span>
                <b>{version}</b>
                <span className={css.when}>{format.day(at)}</span>
                <span className={css.line} title={line}>
                  {line}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
