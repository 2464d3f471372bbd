import type { PlanReport } from "@pakeplus/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../parts/use-format.ts";

interface ReceiptRow {
  name: string;
  detail: string | null;
  value: string;
}

/** Who builds, what it costs, what is signed. */
export function useReceiptRows(plan: PlanReport | null): readonly ReceiptRow[] {
  const { t, i18n } = useTranslation("build");
  const format = useFormat();
  if (plan === null) return [];
  const { cost, sending, targets } = plan;
  const isSigned = targets.some((target) => target.isSigned);
  const isLinuxOnly = targets.every(({ target }) => target === "linux");
  const signing: ReceiptRow = {
    name: t("plan.signing"),
    detail: !isSigned && isLinuxOnly ? t("plan.linuxUnsigned") : null,
    value: t(isSigned ? "plan.signed" : "plan.unsigned"),
  };
  const nothing: ReceiptRow = { name: t("plan.toPay"), detail: null, value: t("plan.nothing") };
  if (cost === null) {
    return [{ name: t("plan.runsOn"), detail: null, value: t("plan.thisComputer") }, nothing, signing];
  }
  const money = new Intl.NumberFormat(i18n.language, { style: "currency", currency: "USD" });
  const pay: ReceiptRow =
    cost.dollars === null
      ? { ...nothing, detail: t("plan.ownServer") }
      : cost.dollars === 0
        ? { ...nothing, detail: t("plan.publicIsFree") }
        : {
            name: t("plan.toPay"),
            detail: t("plan.withinFree"),
            value: t("plan.atMost", { money: money.format(cost.dollars) }),
          };
  return [
    { name: t("plan.runsOn"), detail: sending?.repository ?? null, value: t("plan.github") },
    {
      name: t("plan.minutes"),
      detail: null,
      value: t("plan.minutesAbout", { minutes: format.number(cost.minutes) }),
    },
    pay,
    signing,
  ];
}
