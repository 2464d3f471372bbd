import type { Agent } from "./agents.ts";
import type { ClickOptions, Desk, ShellWindow } from "./desk.ts";
import { waitFor } from "./wait.ts";

interface Point {
  x: number;
  y: number;
}

/** What a hand needs of a desk. */
export type Hand = Pick<Desk, "focus" | "moveMouse" | "click">;

/** Clicks in the middle of an element of a page that runs agent.js. @param window The window with the page. */
export async function clickOn(
  hand: Hand,
  window: ShellWindow,
  { page, selector, ...options }: ClickOptions & { page: Agent; selector: string },
): Promise<void> {
  await hand.focus(window);
  const target = (await page.call("locate", selector)) as Point;
  const middle = { x: window.x + window.width / 2, y: window.y + window.height / 2 };
  const origin = await moveAndSee(hand, page, middle);
  await hand.moveMouse(origin.x + target.x, origin.y + target.y);
  await hand.click(options);
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
