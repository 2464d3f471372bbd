import { Radio } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { PlanChoice } from "../../../models/build/plan-choice.ts";
import css from "./engine-choice.module.css";

const ENGINES = ["local", "github"] as const;

/** Where to build: each choice with what it means. */
export function EngineChoice({
  engine,
  onChange,
}: {
  engine: PlanChoice["engine"];
  onChange: (engine: PlanChoice["engine"]) => void;
}): ReactElement {
  const { t } = useTranslation("build");
  return (
    <div className={css.engines} role="radiogroup" aria-label={t("plan.where")}>
      {ENGINES.map((name) => (
        <div key={name} className={css.engine} data-chosen={name === engine || undefined}>
          <Radio
            name="engine"
            value={name}
            label={t(`plan.${name}`)}
            description={t(`plan.${name}Text`)}
            checked={name === engine}
            onChange={() => onChange(name)}
            classNames={{
              inner: css.radio ?? "",
              body: css.body ?? "",
              label: css.label ?? "",
              description: css.text ?? "",
            }}
          />
        </div>
      ))}
    </div>
  );
}
