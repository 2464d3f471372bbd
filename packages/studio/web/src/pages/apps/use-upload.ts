import type { AppSummary, ImportReport } from "@pakeplus/core";
import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useStudio } from "../../app/use-studio.ts";
import type { Dropped } from "../../models/dropped-files.ts";
import { useCreateApp } from "./use-create-app.ts";

/** More at a time are not quicker, and the stream of messages needs a connection too. */
const AT_ONCE = 3;

interface Wanted {
  folder: string;
  /** Page to start with, or settings to import. */
  entry: string;
  /** null: the command finds one. */
  name: string | null;
}

/** Copies dropped files into a folder, then makes an app of them. */
export function useUpload(): {
  start: (dropped: Dropped, wanted: Wanted) => void;
  /** Files that have arrived. */
  sent: number;
  isBusy: boolean;
  error: unknown;
  /** What became of another tool's project. */
  imported: { app: AppSummary; report: ImportReport } | null;
} {
  const { client } = useStudio();
  const [sent, setSent] = useState(0);
  const [imported, setImported] = useState<{ app: AppSummary; report: ImportReport } | null>(null);
  /** Files that have arrived stay there when no app can be made of them at first. */
  const arrived = useRef<{ folder: string; upload: string } | null>(null);
  const created = useCreateApp();
  const sending = useMutation({
    mutationFn: async ({ dropped, folder }: { dropped: Dropped; folder: string }) => {
      if (arrived.current?.folder === folder) return arrived.current.upload;
      setSent(0);
      const { upload } = await client.call("beginUpload", { body: { folder } });
      const waiting = [...dropped.files];
      const work = async () => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          const { path, file } = next;
          await client.writeFile("uploadFile", { params: { upload }, query: { path } }, file);
          setSent((count) => count + 1);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      arrived.current = { folder, upload };
      return upload;
    },
  });
  return {
    start: (dropped, { folder, entry, name }) =>
      sending.mutate(
        { dropped, folder },
        {
          onSuccess: (upload) =>
            created.create(
              { from: "upload", upload, entry, ...(name !== null && name !== "" && { name }) },
              (app, report) => setImported({ app, report }),
            ),
        },
      ),
    sent,
    isBusy: sending.isPending || created.isBusy,
    error: sending.error ?? created.error,
    imported,
  };
}
