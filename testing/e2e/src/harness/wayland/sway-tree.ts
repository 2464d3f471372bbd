import type { ShellWindow } from "@pakeplus/conformance";

/** The part that is read of a node of sway-ipc(7), GET_TREE. */
export interface SwayNode {
  id: number;
  name: string | null;
  pid?: number;
  /** Of a native client; null for one that goes through XWayland. */
  app_id?: string | null;
  shell?: "xdg_shell" | "xwayland";
  focused: boolean;
  fullscreen_mode?: number;
  rect: { x: number; y: number; width: number; height: number };
  window_properties?: { class?: string };
  nodes: readonly SwayNode[];
  floating_nodes: readonly SwayNode[];
}

export interface WaylandWindow extends ShellWindow {
  pid: number;
  /** `app_id`, or the class of an X window. */
  applicationId: string;
  native: boolean;
  focused: boolean;
  fullscreen: boolean;
}

/** All windows of a tree. */
export function flattenTree(node: SwayNode): readonly WaylandWindow[] {
  const below = [...node.nodes, ...node.floating_nodes].flatMap(flattenTree);
  if (node.shell === undefined || node.pid === undefined) return below;
  const { x, y, width, height } = node.rect;
  return [
    {
      id: String(node.id),
      title: node.name ?? "",
      x,
      y,
      width,
      height,
      pid: node.pid,
      applicationId: node.app_id ?? node.window_properties?.class ?? "",
      native: node.shell === "xdg_shell",
      focused: node.focused,
      fullscreen: (node.fullscreen_mode ?? 0) !== 0,
    },
    ...below,
  ];
}
