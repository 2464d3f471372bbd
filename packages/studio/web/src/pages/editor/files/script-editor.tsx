import { javascriptLanguage } from "@codemirror/lang-javascript";
import { useMemo, type ReactElement } from "react";
import { useTranslation } from "react-i18next";
import { bridgeCompletion } from "../../../parts/code-editor/bridge-completion.ts";
import { CodeEditor } from "../../../parts/code-editor/code-editor.tsx";

/** Code of a page; scripts know the bridge. */
export function ScriptEditor({
  kind,
  ...editor
}: {
  kind: "css" | "js";
  label: string;
  value: string;
  onChange: (value: string) => void;
}): ReactElement {
  const { t } = useTranslation("editor-parts");
  const extensions = useMemo(
    () =>
      kind === "js"
        ? javascriptLanguage.data.of({
            autocomplete: bridgeCompletion({ needs: (capability) => t("inject.needs", { capability }) }),
          })
        : [],
    [kind, t],
  );
  return <CodeEditor {...editor} language={kind === "js" ? "javascript" : "css"} extensions={extensions} />;
}
