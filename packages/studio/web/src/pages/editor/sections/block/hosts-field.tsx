import { Textarea } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { hostsOf } from "../../../../models/editor-parts/hosts.ts";
import { FieldError } from "../../../../parts/field/field-error.tsx";
import { FieldFrame } from "../../fields/field-frame.tsx";
import { useField } from "../../fields/use-field.ts";

const PATH = ["block", "hosts"] as const;

/** Hosts, one per line; addresses and lines of hosts files are understood as well. */
export function HostsField(): ReactElement {
  const { t } = useTranslation("editor-parts");
  const { id, value, set, issues, onFocus, onBlur } = useField(PATH);
  const written = Array.isArray(value) ? value.map(String).join("\n") : "";
  const [draft, setDraft] = useState<string | null>(null);
  const read = draft === null ? null : hostsOf(draft);
  const isOfThis = read !== null && read.hosts.join("\n") === written;
  const refused = isOfThis ? read.refused : [];
  return (
    <FieldFrame
      id={id}
      path={PATH}
      label={t("block.hosts.label")}
      hint={t("block.hosts.hint")}
      issues={issues}
      {...(refused.length > 0 && {
        extra: <FieldError title={t("block.hosts.refused", { lines: refused.slice(0, 3).join(", ") })} />,
      })}
    >
      <Textarea
        id={id}
        data-mono
        autosize
        minRows={3}
        maxRows={14}
        spellCheck={false}
        placeholder="ads.example.com"
        value={isOfThis ? (draft ?? "") : written}
        error={issues.length > 0 || refused.length > 0}
        aria-describedby={`${id}-help`}
        onFocus={onFocus}
        onBlur={() => {
          // What names no host stays until somebody decides about it.
          if (refused.length === 0) setDraft(null);
          onBlur();
        }}
        onChange={({ currentTarget }) => {
          setDraft(currentTarget.value);
          const { hosts } = hostsOf(currentTarget.value);
          set(hosts.length === 0 ? undefined : hosts);
        }}
      />
    </FieldFrame>
  );
}
