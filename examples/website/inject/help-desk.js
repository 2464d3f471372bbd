// What the help desk asks first, at the foot of every page. This script runs apart from the page's own: the library's
// website has no `pakeplus`, and nothing that it does can start a program here. Nothing is taken from the page either:
// whatever an isolated script reads there, it has to distrust.
const LOAN_DAYS = 28;

/** `text` in a new line of the panel; set as text, so that no output of a program becomes part of the page's code. */
function say(panel, name, text) {
  const line = document.createElement("p");
  line.dataset.name = name;
  line.textContent = text;
  panel.append(line);
}

/** The day on which a book that is lent today has to be back, as `2030-01-31`. */
function dueDate() {
  return new Date(Date.now() + LOAN_DAYS * 86_400_000).toISOString().slice(0, 10);
}

async function fillPanel(panel) {
  const { stdout: system } = await pakeplus.run("system");
  say(panel, "system", `This computer runs ${system.trim()}.`);

  const due = dueDate();
  const { stdout: weekday } = await pakeplus.run("weekday", [due]);
  say(panel, "weekday", `A book lent today is due on ${weekday.trim()}, ${due}.`);

  // Two that the definition does not allow: an argument that is no date, and a command that it does not name.
  for (const [name, args] of [
    ["weekday", ["tomorrow"]],
    ["shutdown", []],
  ]) {
    const answer = await pakeplus.run(name, args).then(
      () => "was allowed",
      (error) => `refused (${error.code})`,
    );
    say(panel, `${name}-refused`, `${[name, ...args].join(" ")}: ${answer}`);
  }
}

const panel = document.createElement("aside");
panel.className = "help-desk";
panel.setAttribute("aria-label", "For the help desk");
document.body.append(panel);
fillPanel(panel).catch((error) => say(panel, "problem", `No details of this computer: ${error.message}`));
