import type { DeskInput, DeskNotifications } from "@pakeplus/conformance";
import { dragAndDrop } from "./drag-source.ts";
import { openNotificationDesk } from "./notification-desk.ts";
import type { Session } from "./session.ts";
import { systemDialogsOf } from "./system-dialogs.ts";

/** What a person at this session does with dialogs, files and notifications. */
export function inputDeskOf(session: Session): DeskInput {
  let desk: Promise<DeskNotifications> | null = null;
  return {
    ...systemDialogsOf(session),
    drop: async (what, place, isSeen) => dragAndDrop(session, what, { place, isSeen }),
    async notifications() {
      desk ??= openNotificationDesk(session);
      return desk;
    },
  };
}
