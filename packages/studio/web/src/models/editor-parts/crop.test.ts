import { expect, test } from "vitest";
import { cropSquare, dragged, MOST_ZOOM, resultSide, WHOLE } from "./crop.ts";

const wide = { width: 400, height: 200 };

test("the whole of a wide picture is its middle square", () => {
  expect(cropSquare(wide, WHOLE)).toEqual({ left: 100, top: 0, side: 200 });
  expect(cropSquare(wide, { zoom: 2, x: 0, y: 1 })).toEqual({ left: 0, top: 100, side: 100 });
});

test("dragging to the right shows what is on the left", () => {
  expect(dragged(wide, WHOLE, 0.5, 0)).toEqual({ zoom: 1, x: 0, y: 0.5 });
  expect(dragged(wide, WHOLE, -0.25, 9)).toEqual({ zoom: 1, x: 0.75, y: 0.5 });
});

test("the square never leaves the picture", () => {
  for (const zoom of [Number.NaN, -1, 1, 3.7, MOST_ZOOM, 1e9]) {
    for (const x of [-5, 0, 0.3, 1, 7, Number.NaN]) {
      const { left, top, side } = cropSquare(wide, { zoom, x, y: x });
      expect([left >= 0, top >= 0, left + side <= 400.001, top + side <= 200.001, side > 0]).toEqual(
        Array.from({ length: 5 }, () => true),
      );
    }
  }
});

test("no pixels are invented, except for pictures without pixels", () => {
  expect([resultSide(200, false), resultSide(4000, false), resultSide(20, true)]).toEqual([200, 1024, 1024]);
});
