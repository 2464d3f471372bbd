import type { AppSummary } from "@pakeplus/core";
import { ActionIcon, Menu } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useAction } from "../../app/use-calls.ts";
import { useStudio } from "../../app/use-studio.ts";
import { folderName } from "../../models/paths.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import { saveFile } from "../../parts/save-file.ts";
import { useFailureToast } from "../../parts/toast/use-failure-toast.ts";
import { CopyDialog } from "./copy-dialog.tsx";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RenameDialog } from "./rename-dialog.tsx";
import css from "./app-card.module.css";

type DialogName = "rename" | "copy" | "remove";

/** What can be done with an app without opening it. */
export function AppMenu({ app }: { app: AppSummary }): ReactElement {
  const { t } = useTranslation("apps");
  const { client } = useStudio();
  const [, go] = useLocation();
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const tellFailure = useFailureToast();
  const folder = useAction("showFolder");
  const exporting = useMutation({
    mutationFn: async () =>
      saveFile(
        await client.readFile("exportApp", { params: { app: app.id } }),
        `${folderName(app.name)}.tar.gz`,
      ),
    onError: tellFailure,
  });
  const close = () => setDialog(null);
  return (
    <div className={css.menu}>
      <Menu>
        <Menu.Target>
          <ActionIcon size="sm" aria-label={t("menu.label", { name: app.name })}>
            <Icon name="dots" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="box" />} onClick={() => go(`/apps/${app.id}/build`)}>
            {t("menu.build")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<Icon name="file" />}
            disabled={app.problem !== null}
            onClick={() => setDialog("rename")}
          >
            {t("menu.rename")}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="copy" />} onClick={() => setDialog("copy")}>
            {t("menu.copy")}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="download" />} onClick={() => exporting.mutate()}>
            {t("menu.export")}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon name="folder" />}
            onClick={() => folder.mutate({ params: { app: app.id } }, { onError: tellFailure })}
          >
            {t("menu.showFolder")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Icon name="trash" />} data-danger onClick={() => setDialog("remove")}>
            {t("menu.remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === "rename" && <RenameDialog app={app} onClose={close} />}
      {dialog === "copy" && <CopyDialog app={app} onClose={close} />}
      {dialog === "remove" && <RemoveDialog app={app} onClose={close} />}
    </div>
  );
}
