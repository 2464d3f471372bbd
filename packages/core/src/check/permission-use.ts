import type { Permission } from "../runtime-config.ts";

interface PermissionUse {
  permissions: readonly Permission[];
  /** Names in code that need one of them. */
  names: readonly string[];
  what: string;
  /** Few libraries hold these names without the app using them. */
  isTelling: boolean;
}

/** Which names in code ask for which permission. */
export const PERMISSION_USES: readonly PermissionUse[] = [
  {
    permissions: ["camera", "microphone"],
    names: ["getUserMedia"],
    what: "the camera or the microphone",
    isTelling: true,
  },
  {
    permissions: ["screenCapture"],
    names: ["getDisplayMedia"],
    what: "a picture of the screen",
    isTelling: true,
  },
  {
    permissions: ["location"],
    names: ["getCurrentPosition", "watchPosition"],
    what: "the place of the device",
    isTelling: false,
  },
  {
    permissions: ["notifications"],
    names: ["new Notification", "Notification.requestPermission", "navigator.setAppBadge"],
    what: "notifications",
    isTelling: false,
  },
  { permissions: ["clipboardRead"], names: ["clipboard.readText"], what: "the clipboard", isTelling: false },
  {
    permissions: ["pointerLock"],
    names: ["requestPointerLock"],
    what: "the mouse pointer",
    isTelling: false,
  },
];
