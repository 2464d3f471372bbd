import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useStudioState } from "../app/use-studio.ts";
import { Icon } from "../parts/icon/icon.tsx";
import { Hidden } from "../parts/text/text.tsx";
import css from "./top-bar.module.css";

/** Builds that run, whatever page is open; leads to the newest. */
export function Activity(): ReactElement | null {
  const { t } = useTranslation("common");
  const { builds, apps } = useStudioState();
  const running = builds
    .filter(({ state }) => state === "running")
    .toSorted((a, b) => b.startedAt - a.startedAt);
  const [newest] = running;
  if (newest === undefined) return null;
  const app = apps.find(({ id }) => id === newest.appId);
  return (
    <Button
      component={Link}
      href={`/apps/${newest.appId}/build`}
      variant="subtle"
      className={css.activity}
      leftSection={<Icon name="run" isSpinning />}
    >
      <span className={css.wide}>{t("activity", { count: running.length })}</span>
      <Hidden>{app?.name}</Hidden>
    </Button>
  );
}
