const byId = (id) => document.getElementById(id);

async function showMember() {
  const name = await (await fetch("/member/name")).json();
  if (name === null) return;
  byId("member").textContent = `Signed in as ${name}`;
  byId("sign-in").hidden = true;
}

/** Sign-in happens in a small window, which says when it is done and closes itself. */
function openSignIn() {
  open("/member/sign-in.html", "sign-in", "width=440,height=480");
}

addEventListener("message", (event) => {
  if (event.origin === location.origin && event.data === "signed-in") void showMember();
});

/** A real library would send this when the book is on the shelf. */
async function tellWhenReady() {
  const grant = await Notification.requestPermission();
  byId("ready-state").textContent =
    grant === "granted" ? "We will tell you." : "This browser keeps our messages away.";
  if (grant !== "granted") return;
  new Notification("Your reservation is ready", {
    body: "The Lighthouse Keeper's Almanac is on the shelf until Saturday.",
    tag: "reservation",
  });
}

byId("sign-in")?.addEventListener("click", openSignIn);
byId("tell-me")?.addEventListener("click", () => void tellWhenReady());
byId("accept-cookies")?.addEventListener("click", () => byId("cookies").remove());
void showMember();
