import type { AppSummary, Family } from "@pakeplus/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useStudio } from "../../app/use-studio.ts";

/** Address of an icon in this window; null until it is there, or when there is none. */
export function useAppIcon(
  app: Pick<AppSummary, "id" | "iconRevision">,
  size: number,
  family?: Family,
): string | null {
  const { client } = useStudio();
  const { data } = useQuery({
    queryKey: ["icon", app.id, app.iconRevision, size, family ?? null],
    queryFn: ({ signal }) =>
      client.readFile("icon", {
        params: { app: app.id },
        query: { size: String(size * 2), ...(family !== undefined && { family }) },
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (data === undefined || data.size === 0) {
      setAddress(null);
      return undefined;
    }
    const made = URL.createObjectURL(data);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return address;
}
