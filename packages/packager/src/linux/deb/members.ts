/** What a Debian package consists of, in this order (deb(5)). */
export const DEB_MEMBERS = ["debian-binary", "control.tar.gz", "data.tar.gz"] as const;
/** Content of the first member. */
export const DEB_FORMAT_VERSION = "2.0\n";
