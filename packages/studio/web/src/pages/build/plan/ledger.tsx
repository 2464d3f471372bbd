import type { PlanReport } from "@pakeplus/core";
import type { ReactElement } from "react";
import { Trans, useTranslation } from "react-i18next";
import { folderOf, joinPath, shortPath } from "../../../models/paths.ts";
import { Icon } from "../../../parts/icon/icon.tsx";
import { Mono } from "../../../parts/text/text.tsx";
import { useFormat } from "../../../parts/use-format.ts";
import css from "./receipt.module.css";

const MONO = <Mono>{null}</Mono>;

/** What will be written, here and elsewhere. */
export function Ledger({ plan, folder }: { plan: PlanReport; folder: string }): ReactElement {
  const { t } = useTranslation("build");
  const format = useFormat();
  const { sending } = plan;
  const out = joinPath(folderOf(folder), "out");
  return (
    <ul className={css.ledger}>
      <li>
        <b>{t("plan.written")}</b>
      </li>
      {sending !== null && (
        <>
          <li>
            <Icon name="branch" size={12} />
            <span>
              <Trans
                ns="build"
                i18nKey="plan.sendsFiles"
                count={sending.files}
                values={{ size: format.bytes(sending.bytes), repository: sending.repository }}
                components={{ repository: MONO }}
              />
              {!sending.isKnown && sending.isPrivate && <small>{t("plan.makesPrivate")}</small>}
              {!sending.isPrivate && <small>{t("plan.makesPublic")}</small>}
            </span>
          </li>
          <li>
            <Icon name="play" size={12} />
            <span>{t("plan.oneRun", { host: sending.host })}</span>
          </li>
          <li>
            <Icon name="box" size={12} />
            <span>
              <Trans
                ns="build"
                i18nKey="plan.release"
                values={{ tag: sending.tag }}
                components={{ tag: MONO }}
              />
            </span>
          </li>
        </>
      )}
      <li title={out}>
        <Icon name="folder" size={12} />
        <span>
          <Trans
            ns="build"
            i18nKey="plan.packages"
            values={{ folder: shortPath(out) }}
            components={{ folder: MONO }}
          />
        </span>
      </li>
    </ul>
  );
}
