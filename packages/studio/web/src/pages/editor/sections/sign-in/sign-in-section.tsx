import { Checkbox } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { valueAt } from "../../../../models/editor/read-text.ts";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { FieldGrid, Group } from "../../fields/field-grid.tsx";
import { ListField } from "../../fields/list-field.tsx";
import { Section } from "../../frame/section.tsx";
import { PROVIDERS } from "./providers.ts";
import css from "./providers.module.css";

/** Known sign-in services and further hosts. */
export function SignInSection(): ReactElement {
  const { t } = useTranslation("editor");
  return (
    <Section id="signIn">
      <FieldGrid>
        <ChoiceField
          path={["signIn", "mode"]}
          label={t("signIn.mode.label")}
          hint={t("signIn.mode.hint")}
          fallback="popup"
          options={(["popup", "system"] as const).map((value) => ({
            value,
            label: t(`signIn.mode.${value}`),
          }))}
        />
        <ListField
          path={["signIn", "hosts"]}
          label={t("signIn.hosts.label")}
          hint={t("signIn.hosts.hint")}
          placeholder="sso.example.org"
        />
      </FieldGrid>
      <Group title={t("signIn.providers")}>
        <Providers />
      </Group>
    </Section>
  );
}

/** All of them is the default and is not written. */
function Providers(): ReactElement {
  const { document } = useEditor();
  const { value } = useEditorView();
  const found = valueAt(value, ["signIn", "providers"]);
  const all = PROVIDERS.map(({ id }) => id);
  const chosen: readonly unknown[] = Array.isArray(found) ? found : all;
  const toggle = (id: string) => {
    const next = all.filter((each) => (each === id ? !chosen.includes(id) : chosen.includes(each)));
    document.edit(["signIn", "providers"], next.length === all.length ? undefined : next);
  };
  return (
    <div className={css.providers}>
      {PROVIDERS.map(({ id, name }) => (
        <Checkbox key={id} label={name} checked={chosen.includes(id)} onChange={() => toggle(id)} />
      ))}
    </div>
  );
}
