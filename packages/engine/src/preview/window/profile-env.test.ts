import { expect, test } from "vitest";
import { profileEnv } from "./profile-env.ts";

test("data of the preview is kept apart; handlers of the person are still found", () => {
  expect(profileEnv({ HOME: "/home/a", LANG: "C" }, "com.example.a")).toEqual({
    HOME: "/home/a",
    LANG: "C",
    XDG_DATA_HOME: "/home/a/.local/share/pakeplus/preview/com.example.a/data",
    XDG_CACHE_HOME: "/home/a/.local/share/pakeplus/preview/com.example.a/cache",
    XDG_STATE_HOME: "/home/a/.local/share/pakeplus/preview/com.example.a/state",
    XDG_DATA_DIRS: "/home/a/.local/share:/usr/local/share:/usr/share",
  });
});
