import { Button } from "@mantine/core";
import { fineGrainedTokenPageAt } from "@pakeplus/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudioState } from "../../app/use-studio.ts";
import { githubWeb } from "../../models/github-web.ts";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";
import { Icon } from "../../parts/icon/icon.tsx";

/** Why a token was not taken, and that the one before still is. */
export function TokenRefused({ error, isOtherKept }: { error: unknown; isOtherKept: boolean }): ReactElement {
  const { t } = useTranslation("settings");
  const { settings } = useStudioState();
  return (
    <ErrorNote
      error={error}
      {...(isOtherKept && { kept: t("token.otherKept") })}
      actions={
        <Button
          size="xs"
          component="a"
          href={fineGrainedTokenPageAt(githubWeb(settings.githubHost), null)}
          target="_blank"
          rel="noreferrer noopener"
          leftSection={<Icon name="external" />}
        >
          {t("guide.createNew")}
        </Button>
      }
    />
  );
}
