import type { Agent } from "./agents.ts";
import type { ClickOptions, Desk, RunningApp, ShellWindow } from "./desk.ts";
import type { Point } from "./desk-input.ts";
import { waitFor } from "./wait.ts";

/** What a hand needs of a desk. */
export type Hand = Pick<Desk, "focus" | "moveMouse" | "click">;

/** Clicks in the middle of an element of a page that runs agent.js. @param window The window with the page. */
export async function clickOn(
  hand: Hand,
  window: ShellWindow,
  { page, selector, ...options }: ClickOptions & { page: Agent; selector: string },
): Promise<void> {
  await moveTo(hand, window, { page, selector });
  await hand.click(options);
}

/** Presses a button of the shell's own. */
export async function press(hand: Hand, app: Pick<RunningApp, "findButton">, label: string): Promise<void> {
  const place = await app.findButton(label);
  await hand.moveMouse(place.x, place.y);
  await hand.click();
}

/** Moves the mouse to the middle of an element, and returns where that is on the screen. */
export async function moveTo(
  hand: Hand,
  window: ShellWindow,
  { page, selector }: { page: Agent; selector: string },
): Promise<Point> {
  await hand.focus(window);
  const target = (await page.call("locate", selector)) as Point;
  const middle = { x: window.x + window.width / 2, y: window.y + window.height / 2 };
  const origin = await moveAndSee(hand, page, middle);
  const place = { x: origin.x + target.x, y: origin.y + target.y };
  await hand.moveMouse(place.x, place.y);
  return place;
}

/** Moves the mouse and asks the page where it saw it; returns where the page's own zero is on the screen. */
async function moveAndSee(hand: Hand, page: Agent, goal: Point): Promise<Point> {
  const before = (await page.call("pointer")) as Point & { moves: number };
  // A pointer that is there already would not move.
  await hand.moveMouse(goal.x + 7, goal.y + 5);
  await hand.moveMouse(goal.x, goal.y);
  let last = before;
  const seen = await waitFor("the page to see the mouse", async () => {
    const now = (await page.call("pointer")) as typeof before;
    const isSettled = now.moves > before.moves && now.moves === last.moves;
    last = now;
    return isSettled ? now : undefined;
  });
  return { x: Math.round(goal.x) - seen.x, y: Math.round(goal.y) - seen.y };
}
