/**
 * Resolves at one event, rejects at another.
 * @param {EventTarget} target
 * @param {string} good
 * @param {string} [bad]
 * @param {() => unknown} [reason] What to reject with.
 */
export function settled(target, good, bad, reason = () => target.error) {
  return new Promise((resolve, reject) => {
    target.addEventListener(good, resolve, { once: true });
    if (bad !== undefined) target.addEventListener(bad, () => reject(reason()), { once: true });
  });
}
