import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldGrid, Group, Options } from "../../fields/field-grid.tsx";
import { ListField } from "../../fields/list-field.tsx";
import { SwitchField } from "../../fields/switch-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Section } from "../../frame/section.tsx";
import { FileTypes } from "./file-types.tsx";

/** What opens the app from outside. */
export function SystemSection(): ReactElement {
  const { t } = useTranslation("editor");
  return (
    <Section id="system">
      <FieldGrid>
        <ListField
          path={["links", "schemes"]}
          label={t("system.schemes.label")}
          hint={t("system.schemes.hint")}
          placeholder="tides"
        />
        <TextField
          path={["links", "handler"]}
          isMono
          label={t("system.handler.label")}
          hint={t("system.handler.hint")}
          placeholder="/open?link=%s"
        />
        <ChoiceField
          path={["autostart"]}
          label={t("system.autostart.label")}
          hint={t("system.autostart.hint")}
          fallback="off"
          options={(["off", "window", "tray"] as const).map((value) => ({
            value,
            label: t(`system.autostart.${value}`),
          }))}
        />
      </FieldGrid>
      <Group title={t("system.fileTypes")}>
        <FileTypes />
      </Group>
      <Options>
        <SwitchField path={["debug"]} label={t("system.debug.label")} hint={t("system.debug.hint")} />
      </Options>
    </Section>
  );
}
