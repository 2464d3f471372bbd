import { ActionIcon } from "@mantine/core";
import { createContext, useCallback, useContext, useState, type ReactElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../icon/icon.tsx";
import { TONE_ICONS, type Tone } from "../status/status.tsx";
import css from "./toast.module.css";

export interface ToastContent {
  tone: Tone;
  title: string;
  /** Where to look. */
  body?: ReactNode;
}

const SHOWN_MS = 6000;
const MOST = 3;

const ToastContext = createContext<((content: ToastContent) => void) | null>(null);

/** Says what ended elsewhere; never what is visible anyway. Failures stay until they are closed. */
export function useToast(): (content: ToastContent) => void {
  const show = useContext(ToastContext);
  if (show === null) throw new Error("There is no place for notices around this component.");
  return show;
}

interface Shown extends ToastContent {
  id: number;
}

export function ToastProvider({ children }: { children: ReactNode }): ReactElement {
  const { t } = useTranslation("common");
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback(
    (content: ToastContent) => {
      const id = performance.now();
      setToasts((all) => [...all, { ...content, id }].slice(-MOST));
      if (content.tone !== "bad") setTimeout(() => close(id), SHOWN_MS);
    },
    [close],
  );
  return (
    <ToastContext value={show}>
      {children}
      <div className={css.stack} role="status" aria-live="polite">
        {toasts.map(({ id, tone, title, body }) => (
          <div key={id} className={[css.toast, css[tone]].filter(Boolean).join(" ")}>
            <Icon name={TONE_ICONS[tone]} />
            <div className={css.body}>
              <p className={css.title}>{title}</p>
              {body}
            </div>
            <ActionIcon size="sm" aria-label={t("close")} onClick={() => close(id)}>
              <Icon name="close" />
            </ActionIcon>
          </div>
        ))}
      </div>
    </ToastContext>
  );
}
