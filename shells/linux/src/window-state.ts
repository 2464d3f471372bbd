export interface WindowState {
  width: number;
  height: number;
  /** null where the display server has no positions (Wayland). */
  x: number | null;
  y: number | null;
  maximized: boolean;
  fullscreen: boolean;
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

const SMALLEST = 100;
/** Of the window, so that it can be grabbed with the mouse. */
const VISIBLE = 60;

function isSize(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= SMALLEST && value <= 16_384;
}

function isPlace(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 65_536;
}

/** Reads a saved state; null for anything that is none, which then counts as a first start. */
export function parseWindowState(text: string): WindowState | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== "object" || value === null) {
    return null;
  }
  const { width, height, x, y, maximized, fullscreen } = value as Record<string, unknown>;
  if (!isSize(width) || !isSize(height)) {
    return null;
  }
  const hasPlace = isPlace(x) && isPlace(y);
  return {
    width,
    height,
    x: hasPlace ? x : null,
    y: hasPlace ? y : null,
    maximized: maximized === true,
    fullscreen: fullscreen === true,
  };
}

function overlap(state: WindowState & { x: number; y: number }, area: Area): number {
  const width = Math.min(state.x + state.width, area.x + area.width) - Math.max(state.x, area.x);
  const height = Math.min(state.y + state.height, area.y + area.height) - Math.max(state.y, area.y);
  return Math.max(width, 0) * Math.max(height, 0);
}

/**
 * Fits a state to the monitors of today: a window that was left on a monitor which is gone comes back into sight.
 * @param monitors Work areas in logical pixels, the primary one first.
 */
export function clampWindowState(state: WindowState, monitors: readonly Area[]): WindowState {
  const [primary] = monitors;
  if (primary === undefined) {
    return state;
  }
  if (state.x === null || state.y === null) {
    return {
      ...state,
      width: Math.min(state.width, primary.width),
      height: Math.min(state.height, primary.height),
    };
  }
  const placed = { ...state, x: state.x, y: state.y };
  const best = monitors.reduce((most, area) => (overlap(placed, area) > overlap(placed, most) ? area : most));
  const width = Math.min(state.width, best.width);
  const height = Math.min(state.height, best.height);
  const inSight =
    placed.x + width >= best.x + VISIBLE &&
    placed.x <= best.x + best.width - VISIBLE &&
    placed.y >= best.y &&
    placed.y <= best.y + best.height - VISIBLE;
  return {
    ...state,
    width,
    height,
    x: inSight ? placed.x : best.x + Math.floor((best.width - width) / 2),
    y: inSight ? placed.y : best.y + Math.floor((best.height - height) / 2),
  };
}
