// R11: what a page notices of its window.
conformance.register({
  /** Milliseconds that twenty ticks of a short timer take once the page is hidden. */
  async "timers.whileHidden"() {
    if (!document.hidden) {
      await new Promise((resolve) => document.addEventListener("visibilitychange", resolve, { once: true }));
    }
    const begin = performance.now();
    // An engine slows only timers down that follow one another.
    await new Promise((resolve) => {
      let left = 20;
      const timer = setInterval(() => {
        left -= 1;
        if (left > 0) return;
        clearInterval(timer);
        resolve();
      }, 20);
    });
    return performance.now() - begin;
  },
});
