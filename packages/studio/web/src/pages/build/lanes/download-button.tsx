import type { Artifact, BuildState } from "@pakeplus/core";
import { Button, Menu } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../parts/icon/icon.tsx";
import { useFormat } from "../../../parts/use-format.ts";
import { useDownload } from "./use-download.ts";

/** The files of a lane, at once; several are a question. */
export function DownloadButton({
  build,
  files,
}: {
  build: BuildState;
  files: readonly Artifact[];
}): ReactElement {
  const { t } = useTranslation("build");
  const format = useFormat();
  const { download, isPending } = useDownload(build);
  const icon = <Icon name="download" />;
  const [only] = files;
  if (files.length === 1 && only !== undefined) {
    return (
      <Button
        leftSection={icon}
        loading={isPending}
        aria-label={t("lanes.downloadFile", { name: only.name })}
        onClick={() => download(files)}
      >
        {t("lanes.download")}
      </Button>
    );
  }
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={icon} loading={isPending}>
          {t("lanes.download")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {files.map((file) => (
          <Menu.Item key={file.name} rightSection={format.bytes(file.bytes)} onClick={() => download([file])}>
            {file.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => download(files)}>{t("lanes.downloadAll")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
