import { Button } from "@mantine/core";
import { useState, type ReactElement } from "react";
import { CancelButton } from "../../parts/button/cancel-button.tsx";
import { Dialog } from "../../parts/dialog/dialog.tsx";
import { ErrorNote } from "../../parts/error-note/error-note.tsx";

/** Asks before something is deleted, and says what stays. */
export function ClearButton({
  label,
  title,
  text,
  action,
  isBusy,
  error,
  onClear,
}: {
  label: string;
  title: string;
  text: string;
  action: string;
  isBusy: boolean;
  error: unknown;
  onClear: (done: () => void) => void;
}): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button size="xs" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        isOpen={isAsking}
        onClose={close}
        title={title}
        actions={
          <>
            <CancelButton data-autofocus onClick={close} />
            <Button data-danger loading={isBusy} onClick={() => onClear(close)}>
              {action}
            </Button>
          </>
        }
      >
        <p>{text}</p>
        {error !== null && <ErrorNote error={error} />}
      </Dialog>
    </>
  );
}
