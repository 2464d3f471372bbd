import type Gio from "gi://Gio";

/**
 * A promise for one of Gio's asynchronous calls.
 * @param begin Starts it with the callback it is given.
 * @param end The call's `_finish`; what it throws rejects the promise.
 */
export function finished<T>(
  begin: (callback: (source: unknown, result: Gio.AsyncResult) => void) => void,
  end: (result: Gio.AsyncResult) => T,
): Promise<T> {
  return new Promise((resolve, reject) => {
    begin((_source, result) => {
      try {
        resolve(end(result));
      } catch (error) {
        reject(error);
      }
    });
  });
}
