import { ActionIcon, Button, Popover } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../app/use-studio.ts";
import { openingOf } from "../../models/releases/opening.ts";
import type { ShownFile } from "../../models/releases/versions.ts";
import { CopyButton } from "../../parts/button/copy-button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { saveFile } from "../../parts/save-file.ts";
import { Status } from "../../parts/status/status.tsx";
import { useFailureToast } from "../../parts/toast/use-failure-toast.ts";
import { useFormat } from "../../parts/use-format.ts";
import css from "./file-row.module.css";
import { QrCard } from "./qr-card.tsx";

function Download({ file }: { file: ShownFile }): ReactElement | null {
  const { t } = useTranslation("releases");
  const { client } = useStudio();
  const fail = useFailureToast();
  const { name, buildId, url } = file;
  const { mutate, isPending } = useMutation({
    mutationFn: async (build: string) =>
      saveFile(await client.readFile("artifact", { params: { build, name } }), name),
    onError: fail,
  });
  const label = t("downloadName", { name });
  const icon = <Icon name="download" />;
  if (buildId !== null) {
    return (
      <Button
        size="xs"
        leftSection={icon}
        loading={isPending}
        aria-label={label}
        onClick={() => mutate(buildId)}
      >
        {t("download")}
      </Button>
    );
  }
  if (url === null) return null;
  return (
    <Button
      component="a"
      href={url}
      target="_blank"
      rel="noreferrer noopener"
      size="xs"
      leftSection={icon}
      aria-label={label}
    >
      {t("download")}
    </Button>
  );
}

/** One file: name and size, what happens when it is opened, its sum, ways to have it. */
export function FileRow({
  file,
  isForMembersOnly,
}: {
  file: ShownFile;
  isForMembersOnly: boolean;
}): ReactElement {
  const { t } = useTranslation("releases");
  const format = useFormat();
  const { name, bytes, sha256, url } = file;
  const opening = openingOf(file);
  return (
    <li className={css.row}>
      <span className={css.file}>
        <span className={css.name}>{name}</span>
        <span className={css.size}>{format.bytes(bytes)}</span>
      </span>
      <span>
        {opening === null ? null : (
          <Status tone={opening === "tar" ? "plain" : "ok"}>{t(`openings.${opening}`)}</Status>
        )}
      </span>
      <span className={css.sum}>
        {sha256 === null ? (
          t("noSum")
        ) : (
          <>
            <span title={sha256}>{`${sha256.slice(0, 6)}…${sha256.slice(-4)}`}</span>
            <CopyButton text={sha256} label={t("copySum", { name })} />
          </>
        )}
      </span>
      <span className={css.actions}>
        <Download file={file} />
        {url !== null && (
          <Popover position="bottom-end" width={320} withinPortal>
            <Popover.Target>
              <ActionIcon size="sm" aria-label={t("qrButton", { name })}>
                <Icon name="qr" />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown className={css.popover ?? ""}>
              <QrCard address={url} name={name} text={t(isForMembersOnly ? "qrTextMembers" : "qrFile")} />
            </Popover.Dropdown>
          </Popover>
        )}
      </span>
    </li>
  );
}
