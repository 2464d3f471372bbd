import { Button, Textarea } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";

const MOST_CHARACTERS = 125_000;

/** Release notes, for those who want some. */
export function NotesField({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}): ReactElement {
  const { t } = useTranslation("build");
  const [isOpen, setOpen] = useState(value !== "");
  if (!isOpen) {
    return (
      <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
        {t("plan.notesAdd")}
      </Button>
    );
  }
  return (
    <Textarea
      label={t("plan.notes")}
      description={t("plan.notesHint")}
      autosize
      minRows={3}
      maxRows={10}
      maxLength={MOST_CHARACTERS}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
