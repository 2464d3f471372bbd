import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useStudio } from "../../app/use-studio.ts";
import type { Dropped } from "../../models/dropped-files.ts";
import { useCreateApp } from "./use-create-app.ts";

/** More at a time are not quicker, and the stream of messages needs a connection too. */
const AT_ONCE = 3;

/** Copies dropped files into a folder, then makes an app of them. */
export function useUpload(): {
  start: (dropped: Dropped, folder: string, entry: string) => void;
  /** Files that have arrived. */
  sent: number;
  isBusy: boolean;
  error: unknown;
} {
  const { client } = useStudio();
  const [sent, setSent] = useState(0);
  const created = useCreateApp();
  const sending = useMutation({
    mutationFn: async ({ dropped, folder }: { dropped: Dropped; folder: string }) => {
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
      return upload;
    },
  });
  return {
    start: (dropped, folder, entry) =>
      sending.mutate(
        { dropped, folder },
        { onSuccess: (upload) => created.create({ from: "upload", upload, entry }) },
      ),
    sent,
    isBusy: sending.isPending || created.isBusy,
    error: sending.error ?? created.error,
  };
}
