import { Button, NativeSelect } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { useEditor } from "../../editor-context.ts";
import { useField } from "../../fields/use-field.ts";
import { Section } from "../../frame/section.tsx";
import { LinkTester } from "./link-tester.tsx";
import { RuleRow } from "./rule-row.tsx";
import { useRules } from "./use-rules.ts";
import css from "./rules.module.css";

/** Ordered rules of what links do, and a tester. */
export function NavigationSection(): ReactElement {
  const { t } = useTranslation("editor");
  const { document } = useEditor();
  const { rules, add } = useRules();
  const [deciding, setDeciding] = useState<number | "rest" | null>(null);
  const preset = useField(["navigation", "preset"]);
  return (
    <Section
      id="navigation"
      end={
        <Button size="xs" leftSection={<Icon name="plus" />} onClick={add}>
          {t("rules.add")}
        </Button>
      }
    >
      <ol className={css.rules}>
        {rules.map((rule, index) => (
          <RuleRow key={index} index={index} rule={rule} isDeciding={deciding === index} />
        ))}
        <li className={[css.rule, css.last, deciding === "rest" && css.hit].filter(Boolean).join(" ")}>
          <span className={css.rest}>{t("rules.rest")}</span>
          <NativeSelect
            aria-label={t("rules.rest")}
            value={preset.value === "browser" ? "browser" : "app"}
            data={[
              { value: "app", label: t("rules.presetApp") },
              { value: "browser", label: t("rules.presetBrowser") },
            ]}
            onChange={({ currentTarget }) =>
              document.edit(
                ["navigation", "preset"],
                currentTarget.value === "app" ? undefined : currentTarget.value,
              )
            }
          />
        </li>
      </ol>
      <p className={css.hint}>{t("rules.hint")}</p>
      <LinkTester onDecided={setDeciding} />
    </Section>
  );
}
