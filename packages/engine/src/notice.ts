/** Something worth a line in the report that does not stop the work. */
export interface Notice {
  level: "info" | "warning";
  /** Stable and searchable, for example `icon-enlarged`. */
  code: string;
  message: string;
  hint: string | null;
}

/** A notice of level `warning`. */
export function warning(code: string, message: string, hint: string | null = null): Notice {
  return { level: "warning", code, message, hint };
}

/** A notice of level `info`. */
export function info(code: string, message: string, hint: string | null = null): Notice {
  return { level: "info", code, message, hint };
}
