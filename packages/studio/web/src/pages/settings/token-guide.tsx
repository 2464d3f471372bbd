import { classicTokenPageAt, fineGrainedTokenPageAt } from "@pakeplus/core";
import { Button, SegmentedControl } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useStudioState } from "../../app/use-studio.ts";
import { githubWeb } from "../../models/github-web.ts";
import { Icon } from "../../parts/icon/icon.tsx";
import css from "./token.module.css";

const KINDS = ["fine-grained", "classic"] as const;
type Kind = (typeof KINDS)[number];

/** GitHub's page with everything filled in, and the one choice that a link cannot make. */
export function TokenGuide(): ReactElement {
  const { t } = useTranslation("settings");
  const { settings } = useStudioState();
  const [kind, setKind] = useState<Kind>("fine-grained");
  const web = githubWeb(settings.githubHost);
  const owner = settings.repository?.includes("/") === true ? settings.repository.split("/")[0] : undefined;
  const page = kind === "classic" ? classicTokenPageAt(web) : fineGrainedTokenPageAt(web, owner ?? null);
  return (
    <div className={css.guide}>
      <SegmentedControl
        aria-label={t("guide.kind")}
        data={KINDS.map((value) => ({ value, label: t(`guide.kinds.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      <ol>
        <li>
          <div>
            <p className={css.step}>{t("guide.open")}</p>
            <p className={css.small}>{t(`guide.openText.${kind}`)}</p>
            <Button
              component="a"
              href={page}
              target="_blank"
              rel="noreferrer noopener"
              leftSection={<Icon name="external" />}
            >
              {t("guide.create")}
            </Button>
          </div>
        </li>
        <li>
          <div>
            <p className={css.step}>{t(`guide.press.${kind}`)}</p>
            <p className={css.small}>{t(`guide.pressText.${kind}`)}</p>
          </div>
        </li>
        <li>
          <div>
            <p className={css.step}>{t("guide.paste")}</p>
            <p className={css.small}>{t("guide.pasteText")}</p>
          </div>
        </li>
      </ol>
    </div>
  );
}
