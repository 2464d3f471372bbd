import { Textarea } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { linesOf } from "../../../../models/editor-parts/injections.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { FieldFrame } from "../../fields/field-frame.tsx";
import { useField } from "../../fields/use-field.ts";

/** Selectors, one per line; the browser says which of them are none. */
export function SelectorsField({ path }: { path: readonly (string | number)[] }): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { id, value, set, issues, onFocus, onBlur } = useField(path);
  const selectors = Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
  const [draft, setDraft] = useState<string | null>(null);
  const shown =
    draft !== null && linesOf(draft).join("\n") === selectors.join("\n") ? draft : selectors.join("\n");
  const wrong = selectors.find(
    (selector) => !CSS.supports(`selector(${selector})`) && !selector.includes(","),
  );
  return (
    <FieldFrame
      id={id}
      path={path}
      label={t("inject.hide.label")}
      hint={t("inject.hide.hint")}
      issues={issues}
      {...(wrong !== undefined && {
        extra: <FieldError title={t("inject.hide.wrong", { selector: wrong })} />,
      })}
    >
      <Textarea
        id={id}
        data-mono
        autosize
        minRows={2}
        maxRows={10}
        spellCheck={false}
        placeholder=".cookie-banner"
        value={shown}
        error={issues.length > 0 || wrong !== undefined}
        aria-describedby={`${id}-help`}
        onFocus={onFocus}
        onBlur={() => {
          setDraft(null);
          onBlur();
        }}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value);
          set(linesOf(currentTarget.value));
        }}
      />
    </FieldFrame>
  );
}
