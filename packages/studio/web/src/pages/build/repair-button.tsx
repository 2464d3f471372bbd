import type { BuildState, ErrorCode } from "@pakeplus/core";
import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { canRunAgain, repairOf } from "../../models/build/repair.ts";
import { LinkButton } from "../../parts/button/link-button.tsx";
import { Icon } from "../../parts/icon/icon.tsx";
import css from "./repair-button.module.css";
import type { Repairs } from "./use-repairs.ts";

/** The way on from a failure, where the page knows one. */
export function RepairButton({
  build,
  code,
  repairs,
}: {
  build: BuildState;
  code: ErrorCode;
  repairs: Repairs;
}): ReactElement | null {
  const { t } = useTranslation("build");
  const { app, isPending, again, anew } = repairs;
  const repair = repairOf(code);
  switch (repair) {
    case "settings":
    case "definition": {
      const href = repair === "settings" ? "/settings" : `/apps/${app.id}/edit`;
      return (
        <LinkButton href={href} variant="filled">
          {t(`fault.${repair}`)}
        </LinkButton>
      );
    }
    case "replace":
    case "accept-data-loss": {
      const consent = repair === "replace" ? { replace: true } : { acceptDataLoss: true };
      return (
        <div className={css.question}>
          <Button data-danger loading={isPending} onClick={() => anew(consent)}>
            {t(`fault.${repair}`)}
          </Button>
          <span>{t(`fault.${repair}Hint`)}</span>
        </div>
      );
    }
    case "again":
      return canRunAgain(build) ? (
        <Button variant="filled" leftSection={<Icon name="refresh" />} loading={isPending} onClick={again}>
          {t("fault.again")}
        </Button>
      ) : null;
    case null:
      break;
  }
  return null;
}
