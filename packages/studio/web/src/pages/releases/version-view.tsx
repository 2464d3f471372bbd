import type { AppSummary } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ShownVersion } from "../../models/releases/versions.ts";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { Note } from "../../parts/note/note.tsx";
import { FileList } from "./file-list.tsx";
import { QrCard } from "./qr-card.tsx";
import { Recipient } from "./recipient.tsx";
import { VersionHead } from "./version-head.tsx";
import css from "./version-view.module.css";

/** One version: its address, notes, files, and what happens when they are opened. */
export function VersionView({
  app,
  shown,
  isLatest,
}: {
  app: AppSummary;
  shown: ShownVersion;
  isLatest: boolean;
}): ReactElement {
  const { t } = useTranslation("releases");
  const { release } = shown;
  return (
    <>
      <VersionHead app={app} shown={shown} isLatest={isLatest} />
      {release === null ? (
        <Note
          icon="disk"
          actions={
            <LinkButton href={`/apps/${app.id}/build?plan`} size="xs">
              {t("buildOnGithub")}
            </LinkButton>
          }
        >
          <b>{t("localOnly")}</b> {t("localOnlyText")}
        </Note>
      ) : (
        <div className={css.head}>
          <div className={css.words}>
            <p className={css.notes}>{release.notes.trim() === "" ? t("noNotes") : release.notes}</p>
            {release.isForMembersOnly && (
              <Note icon="lock">
                <b>{t("isPrivate")}</b> {t("isPrivateText")}
              </Note>
            )}
          </div>
          <QrCard
            address={release.url}
            name={release.tag}
            text={t(release.isForMembersOnly ? "qrTextMembers" : "qrText")}
          />
        </div>
      )}
      <FileList app={app} shown={shown} />
      <Recipient app={app} shown={shown} />
    </>
  );
}
