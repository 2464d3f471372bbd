opener?.postMessage("signed-in", location.origin);
close();
