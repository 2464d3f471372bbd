// R5: the ways in which a page hands over a file. The driver clicks and looks into the downloads folder.
const stage = () => document.querySelector("#stage");

const link = (href, download) => {
  const anchor = document.createElement("a");
  anchor.id = "target";
  anchor.href = href;
  anchor.textContent = "Download this file";
  if (download !== null) anchor.download = download;
  stage().replaceChildren(anchor);
};

conformance.register({
  "downloads.link": (href, download) => link(href, download),
  "downloads.blob": (text, name) => link(URL.createObjectURL(new Blob([text], { type: "text/plain" })), name),
  "downloads.data": (text, name) => link(`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`, name),
});
