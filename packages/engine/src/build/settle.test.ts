import { AppError } from "@pakeplus/core";
import { expect, test } from "vitest";
import { appErrorOf } from "../testing/app-error.ts";
import { settle } from "./settle.ts";

test("waits for all and throws the failure that came of itself", async () => {
  let finished = false;
  const finish = async (): Promise<void> => {
    await Promise.resolve();
    await Promise.resolve();
    finished = true;
  };
  const slow = finish();
  const stopped = Promise.reject(new AppError("CANCELLED", "stopped"));
  const failed = Promise.reject(new AppError("SOURCE_EMPTY", "empty"));
  expect((await appErrorOf(() => settle([stopped, failed, slow]))).code).toBe("SOURCE_EMPTY");
  expect(finished).toBe(true);
});
