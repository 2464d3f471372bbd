import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { readInjections } from "../../../../models/editor-parts/injections.ts";
import { ErrorNote } from "../../../../parts/error-note/error-note.tsx";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { FieldMarks } from "../../fields/field-marks.tsx";
import { Section } from "../../frame/section.tsx";
import { AddInjection } from "./add-injection.tsx";
import { InjectionCard } from "./injection-card.tsx";
import { useAddInjection } from "./use-add-injection.ts";
import css from "./inject.module.css";

/** Styles, scripts and hidden elements, in the order in which they come to a page. */
export function InjectSection(): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { document } = useEditor();
  const { value } = useEditorView();
  const { add, error, isBusy } = useAddInjection();
  const written: readonly unknown[] = Array.isArray(value["inject"]) ? value["inject"] : [];
  const entries = readInjections(written);
  const remove = (index: number) => {
    const path = entries.length === 1 ? ["inject"] : ["inject", index];
    document.edit(path, undefined);
  };
  const move = (index: number, by: number) => {
    const other = index + by;
    if (other < 0 || other >= written.length) return;
    document.editAll([
      { path: ["inject", index], value: written[other] },
      { path: ["inject", other], value: written[index] },
    ]);
  };
  return (
    <Section id="inject" end={<AddInjection onAdd={add} isBusy={isBusy} />}>
      {error !== null && <ErrorNote error={error} kept={t("inject.kept")} />}
      {entries.length === 0 && <p className={css.empty}>{t("inject.empty")}</p>}
      <ol className={css.list}>
        {entries.map((entry, index) => (
          <InjectionCard
            key={index}
            index={index}
            entry={entry}
            isLast={index === entries.length - 1}
            onRemove={() => remove(index)}
            onMove={(by) => move(index, by)}
          />
        ))}
      </ol>
      <div className={css.marks}>
        <FieldMarks path={["inject"]} label={t("inject.reference")} />
      </div>
    </Section>
  );
}
