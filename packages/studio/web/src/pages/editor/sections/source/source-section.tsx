import { SegmentedControl } from "@mantine/core";
import { useRef, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { useEditor, useEditorView } from "../../editor-context.ts";
import { FieldGrid } from "../../fields/field-grid.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { Section } from "../../frame/section.tsx";
import { FolderFields } from "./folder-fields.tsx";

/** A website, or a folder of web files. */
export function SourceSection(): ReactElement {
  const { t } = useTranslation("editor");
  const { document } = useEditor();
  const { value } = useEditorView();
  const source = value["source"];
  const isFolder = typeof source === "object" && source !== null && "dir" in source;
  // The other kind as it was, so that looking at both loses nothing.
  const other = useRef<unknown>(undefined);
  const change = () => {
    const next = other.current ?? (isFolder ? { url: "https://" } : { dir: "www" });
    other.current = source;
    document.edit(["source"], next);
  };
  return (
    <Section
      id="source"
      end={
        <SegmentedControl
          aria-label={t("source.kind")}
          value={isFolder ? "dir" : "url"}
          onChange={change}
          data={[
            { value: "url", label: t("source.address") },
            { value: "dir", label: t("source.folder") },
          ]}
        />
      }
    >
      {isFolder ? (
        <FolderFields />
      ) : (
        <FieldGrid>
          <TextField
            path={["source", "url"]}
            isWide
            isMono
            isNeeded
            label={t("source.url.label")}
            hint={t("source.url.hint")}
          />
        </FieldGrid>
      )}
    </Section>
  );
}
