import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldGrid, Group, More, Options } from "../../fields/field-grid.tsx";
import { NumberField } from "../../fields/number-field.tsx";
import { SwitchField } from "../../fields/switch-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Section } from "../../frame/section.tsx";
import { MAIN, OFF_AT_FIRST, ON_AT_FIRST, type SwitchName } from "./switches.ts";

const LIMITS = ["minWidth", "minHeight", "maxWidth", "maxHeight"] as const;
const PLACES = ["x", "y"] as const;

/** Size, place and behaviour of the window. */
export function WindowSection(): ReactElement {
  const { t } = useTranslation("editor");
  const pick = (key: SwitchName) => (
    <SwitchField
      key={key}
      path={["window", key]}
      label={t(`window.${key}.label`)}
      hint={t(`window.${key}.hint`)}
      fallback={ON_AT_FIRST.some((name) => name === key)}
    />
  );
  const rest = [...ON_AT_FIRST, ...OFF_AT_FIRST].filter((key) => !MAIN.some((name) => name === key));
  return (
    <Section id="window">
      <FieldGrid>
        <NumberField path={["window", "width"]} label={t("window.width")} unit="px" placeholder="1200" />
        <NumberField path={["window", "height"]} label={t("window.height")} unit="px" placeholder="800" />
        <ChoiceField
          path={["window", "titleBar"]}
          label={t("window.titleBar.label")}
          fallback="native"
          options={(["native", "hidden", "overlay"] as const).map((value) => ({
            value,
            label: t(`window.titleBar.${value}`),
          }))}
        />
        <ChoiceField
          path={["window", "theme"]}
          label={t("window.theme.label")}
          fallback="system"
          options={(["system", "light", "dark"] as const).map((value) => ({
            value,
            label: t(`window.theme.${value}`),
          }))}
        />
      </FieldGrid>
      <Options>{MAIN.map(pick)}</Options>
      <More title={t("window.more")}>
        <Group title={t("window.sizes")}>
          <FieldGrid>
            {LIMITS.map((key) => (
              <NumberField key={key} path={["window", key]} label={t(`window.${key}`)} unit="px" />
            ))}
            {PLACES.map((key) => (
              <NumberField
                key={key}
                path={["window", key]}
                label={t(`window.${key}`)}
                unit="px"
                placeholder={t("window.bySystem")}
              />
            ))}
          </FieldGrid>
        </Group>
        <Group title={t("window.looks")}>
          <FieldGrid>
            <ChoiceField
              path={["window", "title"]}
              label={t("window.title.label")}
              fallback="page"
              options={(["page", "name"] as const).map((value) => ({
                value,
                label: t(`window.title.${value}`),
              }))}
            />
            <NumberField
              path={["window", "zoom"]}
              label={t("window.zoom.label")}
              hint={t("window.zoom.hint")}
              placeholder="1"
            />
            <TextField
              path={["window", "backgroundColor"]}
              isMono
              label={t("window.backgroundColor.label")}
              hint={t("window.backgroundColor.hint")}
              placeholder="#ffffff"
            />
          </FieldGrid>
        </Group>
        <Options>{rest.map(pick)}</Options>
      </More>
    </Section>
  );
}
