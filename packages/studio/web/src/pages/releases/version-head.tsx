import type { AppSummary } from "@pakeplus/core";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { ShownVersion } from "../../models/releases/versions.ts";
import { CopyWordsButton } from "../../parts/button/copy-button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import { Status } from "../../parts/status/status.tsx";
import { useFormat } from "../../parts/use-format.ts";
import { RemoveDialog, type RemoveKind } from "./remove-dialog.tsx";
import css from "./version-head.module.css";

/** The version, when it came to be, and what can be done with it as a whole. */
export function VersionHead({
  app,
  shown,
  isLatest,
}: {
  app: AppSummary;
  shown: ShownVersion;
  isLatest: boolean;
}): ReactElement {
  const { t } = useTranslation("releases");
  const format = useFormat();
  const [removing, setRemoving] = useState<RemoveKind | null>(null);
  const { version, release, builds, at } = shown;
  const when = { day: format.date(at), time: format.time(at) };
  return (
    <div>
      <div className={css.head}>
        <h1>{version}</h1>
        {isLatest && (
          <Status tone="ok" isPill>
            {t("latest")}
          </Status>
        )}
        <div className={css.actions}>
          {release !== null && (
            <>
              <CopyWordsButton
                icon="link"
                text={release.url}
                label={t(release.isForMembersOnly ? "copyLinkMembers" : "copyLink")}
              />
              <Button
                component="a"
                href={release.url}
                target="_blank"
                rel="noreferrer noopener"
                leftSection={<Icon name="external" />}
              >
                {t("github")}
              </Button>
            </>
          )}
          <Menu>
            <Menu.Target>
              <ActionIcon aria-label={t("more")}>
                <Icon name="dots" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {release !== null && (
                <Menu.Item leftSection={<Icon name="trash" />} onClick={() => setRemoving("release")}>
                  {t("removeRelease")}
                </Menu.Item>
              )}
              {builds.length > 0 && (
                <Menu.Item leftSection={<Icon name="close" />} onClick={() => setRemoving("builds")}>
                  {t("removeBuilds")}
                </Menu.Item>
              )}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <p className={css.when}>{t(release === null ? "built" : "published", when)}</p>
      {removing !== null && (
        <RemoveDialog app={app} shown={shown} kind={removing} onClose={() => setRemoving(null)} />
      )}
    </div>
  );
}
