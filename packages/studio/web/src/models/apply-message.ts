import type { StudioMessage, StudioState } from "@pakeplus/core";

function replaced<T extends { id: string }>(list: readonly T[], entry: T): readonly T[] {
  return list.some(({ id }) => id === entry.id)
    ? list.map((old) => (old.id === entry.id ? entry : old))
    : [entry, ...list];
}

/** What the page shows after a message; the same object when nothing changed. */
export function applyMessage(state: StudioState, message: StudioMessage): StudioState {
  switch (message.type) {
    case "apps":
      return { ...state, apps: message.apps };
    case "app.changed":
      return { ...state, apps: replaced(state.apps, message.app) };
    case "build":
      return { ...state, builds: replaced(state.builds, message.build) };
    case "build.forgotten":
      return { ...state, builds: state.builds.filter(({ id }) => id !== message.id) };
    case "settings":
      return { ...state, settings: message.settings };
    case "preview":
      return {
        ...state,
        apps: state.apps.map((app) => (app.id === message.app ? { ...app, preview: message.state } : app)),
      };
    case "hello":
    case "log":
    case "frame":
    case "token":
      break;
  }
  return state;
}
