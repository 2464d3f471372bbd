import type { ReactElement } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useConnectionState, useStudio } from "../app/use-studio.ts";
import { Note } from "../parts/note/note.tsx";
import { Mono, TextButton } from "../parts/text/text.tsx";
import css from "./offline-note.module.css";

/** The Studio was stopped; the page keeps what it shows and continues by itself. */
export function OfflineNote(): ReactElement | null {
  const { t } = useTranslation("common");
  const { connection } = useStudio();
  if (useConnectionState() !== "gone") return null;
  return (
    <div className={css.place}>
      <Note tone="warn" role="status">
        <b>{t("offline.title")}</b>{" "}
        <Trans t={t} i18nKey="offline.text" components={{ command: <Mono>{null}</Mono> }} />{" "}
        <TextButton onClick={() => connection.tryNow()}>{t("offline.tryNow")}</TextButton>
      </Note>
    </div>
  );
}
