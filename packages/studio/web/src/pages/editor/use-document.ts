import type { AppSummary, DefinitionText } from "@pakeplus/core";
import { useEffect, useState } from "react";
import { useMessages, useStudio } from "../../app/use-studio.ts";
import { createEditorDocument, type EditorDocument } from "../../models/editor/editor-document.ts";

export interface OpenedDocument {
  document: EditorDocument | null;
  failure: unknown;
  retry: () => void;
}

/** The definition of an app as a document that follows its file. */
export function useDocument({ id }: AppSummary): OpenedDocument {
  const { client } = useStudio();
  const [document, setDocument] = useState<EditorDocument | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    const open = async () => {
      try {
        const loaded = await client.call("readDefinition", { params: { app: id }, signal: stop.signal });
        const save = (body: { text: string; base: string }) =>
          client.call("saveDefinition", { params: { app: id }, body });
        setDocument(createEditorDocument({ loaded, save, later, now: () => performance.now() }));
      } catch (error) {
        if (!stop.signal.aborted) setFailure(error);
      }
    };
    void open();
    return () => stop.abort();
  }, [client, id, attempt]);

  useMessages((message) => {
    if (message.type === "app.changed" && message.app.id === id) document?.receive(message.definition);
    // The server was away: what it told meanwhile is not known.
    if (message.type === "hello" && document !== null) void catchUp(document, readAgain);
  });
  const readAgain = () => client.call("readDefinition", { params: { app: id } });

  useEffect(() => {
    if (document === null) return undefined;
    const leave = (event: BeforeUnloadEvent) => {
      if (document.get().save.kind === "saved") return;
      void document.flush();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", leave);
    return () => {
      window.removeEventListener("beforeunload", leave);
      void document.flush();
    };
  }, [document]);

  const retry = () => {
    setFailure(null);
    setAttempt((count) => count + 1);
  };
  return { document, failure, retry };
}

function later(run: () => void, ms: number): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

async function catchUp(document: EditorDocument, read: () => Promise<DefinitionText>): Promise<void> {
  const current = await read().catch(() => null);
  if (current !== null) document.receive(current);
  // A save names the text that it is based on, so trying it again overwrites nothing.
  if (document.get().save.kind === "failed") await document.flush();
}
