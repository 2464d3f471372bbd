import { familyName, type AppSummary } from "@pakeplus/core";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useAction } from "../../app/use-calls.ts";
import { byFamily, type ShownVersion } from "../../models/releases/versions.ts";
import { Icon, PlatformGlyph } from "../../parts/icon/icon.tsx";
import { useFailureToast } from "../../parts/toast/use-failure-toast.ts";
import { useToast } from "../../parts/toast/toast.tsx";
import { useFormat } from "../../parts/use-format.ts";
import css from "./file-list.module.css";
import { FileRow } from "./file-row.tsx";

/** Files by platform with size and check sum; those that only GitHub has can be fetched. */
export function FileList({ app, shown }: { app: AppSummary; shown: ShownVersion }): ReactElement {
  const { t } = useTranslation("releases");
  const format = useFormat();
  const toast = useToast();
  const fail = useFailureToast();
  const { mutate, isPending } = useAction("downloadRelease");
  const { version, release, files } = shown;
  const isElsewhere =
    release !== null && files.some(({ buildId, target }) => buildId === null && target !== null);
  const fetchAll = () =>
    mutate(
      { params: { app: app.id }, body: { version } },
      {
        onSuccess: ({ files: paths }) =>
          toast({ tone: "ok", title: t("fetched", { count: paths.length }), body: paths[0] }),
        onError: fail,
      },
    );
  return (
    <section className={css.card} aria-label={t("filesTitle")}>
      <div className={css.head} aria-hidden="true">
        <span>{t("platform")}</span>
        <div>
          <span>{t("file")}</span>
          <span>{t("whenOpened")}</span>
          <span>{t("sum")}</span>
        </div>
      </div>
      {byFamily(files).map(({ family, files: own }) => (
        <div key={family ?? "other"} className={css.group}>
          <div className={css.name}>
            <span className={css.glyph}>
              {family === null ? <Icon name="file" size={20} /> : <PlatformGlyph family={family} size={20} />}
            </span>
            <span>
              <b>{family === null ? t("other") : familyName(family)}</b>
              <small>
                {t("total", { size: format.bytes(own.reduce((sum, { bytes }) => sum + bytes, 0)) })}
              </small>
            </span>
          </div>
          <ul className={css.files}>
            {own.map((file) => (
              <FileRow key={file.name} file={file} isForMembersOnly={release?.isForMembersOnly ?? false} />
            ))}
          </ul>
        </div>
      ))}
      {isElsewhere && (
        <div className={css.foot}>
          <Button size="xs" leftSection={<Icon name="download" />} loading={isPending} onClick={fetchAll}>
            {t("fetch")}
          </Button>
        </div>
      )}
    </section>
  );
}
