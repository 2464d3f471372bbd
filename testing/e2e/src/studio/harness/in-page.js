// Runs inside the page, where nothing of this file's surroundings exists; plain JavaScript, because the
// tests themselves are compiled without the names of a browser.

/** What is wider than its place: the page itself, and the words of what can be pressed. */
export async function findOverflows() {
  // What floats follows a change of the window in the next frame.
  for (let frames = 0; frames < 3; frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  const root = document.documentElement;
  const found = [];
  if (root.scrollWidth > root.clientWidth) {
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    const names = wide.slice(0, 3).map((element) => `${element.tagName}.${element.className}`);
    found.push(`the page is ${root.scrollWidth} wide: ${names.join(" ")}`);
  }
  for (const dialog of document.querySelectorAll("[role=dialog]")) {
    const { left, right } = dialog.getBoundingClientRect();
    if (Math.abs(left - (root.clientWidth - right)) > 1)
      found.push(`a dialog stands from ${left} to ${right}`);
  }
  for (const element of document.querySelectorAll("button, a, [role=tab], [role=radio], label, h1, h2, h3")) {
    for (const part of [element, ...element.querySelectorAll("*")]) {
      const { overflowX, textOverflow, display } = getComputedStyle(part);
      // What ends in an ellipsis has to say all of it somewhere; text for screen readers only is one pixel wide.
      const isMeant = textOverflow === "ellipsis" && part.closest("[title]") !== null;
      const clips = overflowX !== "visible" && display !== "inline" && part.clientWidth > 1 && !isMeant;
      if (clips && part.textContent !== "" && part.scrollWidth > part.clientWidth + 1) {
        found.push(`"${part.textContent}" is cut off`);
      }
    }
  }
  return [...new Set(found)];
}

/** Every piece of text that is read in the language of the page. */
export function readTexts() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const isForeign = node.parentElement.closest("script, style, [lang], option, code") !== null;
    if (text !== "" && !isForeign) texts.push(text);
  }
  return texts;
}

/** Whether everything that was asked for has come. */
export function isSettled() {
  const main = document.querySelector("main");
  return (
    main !== null &&
    main.querySelector("[aria-busy=true], [data-loading=true]") === null &&
    [...document.images].every((image) => image.complete)
  );
}

/** What has the focus, and whether one can see that it has. */
export function describeFocus() {
  const element = document.activeElement;
  const name = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 200);
  // A card shows the focus of its link around itself.
  const outlines = [element, element.closest("article") ?? element].map((each) => getComputedStyle(each));
  const isOutlined = outlines.some(
    ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px",
  );
  // Fields show it by their edge.
  const isField = /^(?:INPUT|SELECT|TEXTAREA|BODY|MAIN)$/u.test(element.tagName);
  return { name, isSeen: isField || isOutlined };
}

/** Writes other words wherever these stand. */
export function replaceText({ from, to }) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    node.textContent = node.textContent.replaceAll(from, to);
  }
}
