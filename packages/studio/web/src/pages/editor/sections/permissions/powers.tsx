import { Button } from "@mantine/core";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { readPowers } from "../../../../models/editor-parts/powers.ts";
import { Icon } from "../../../../parts/icon/icon.tsx";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { FieldMarks } from "../../fields/field-marks.tsx";
import { PowerCard } from "./power-card.tsx";
import css from "./permissions.module.css";

/** What `window.pakeplus` offers, for each origin that has it. */
export function Powers(): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { document } = useEditor();
  const { value } = useEditorView();
  const grants = readPowers(value["capabilities"]);
  const hasSelf = grants.some(({ origin }) => origin === "self");
  const remove = (index: number) =>
    document.edit(grants.length === 1 ? ["capabilities"] : ["capabilities", index], undefined);
  return (
    <div className={css.powers}>
      <div className={css.powersHead}>
        <div>
          <h3>{t("powers.title")}</h3>
          <p className={css.quiet}>{t("powers.lead")}</p>
        </div>
        <FieldMarks path={["capabilities"]} label={t("powers.title")} />
      </div>
      {grants.map((grant, index) => (
        <PowerCard key={index} index={index} grant={grant} onRemove={() => remove(index)} />
      ))}
      <div>
        <Button
          size="xs"
          leftSection={<Icon name="plus" />}
          onClick={() =>
            document.edit(["capabilities", grants.length], {
              origin: hasSelf ? "https://example.com" : "self",
              allow: ["app"],
            })
          }
        >
          {hasSelf ? t("powers.addOrigin") : t("powers.addSelf")}
        </Button>
      </div>
    </div>
  );
}
