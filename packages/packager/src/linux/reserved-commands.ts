/**
 * Commands that an app may not stand in for: a file `/usr/bin/<slug>` of ours would clash with, or be found
 * before, the real one. Made from the file lists of the Debian 12 packages that a desktop and a developer's
 * computer have (required, important and standard ones among them), of which names with a processor, compiler
 * or interpreter version are left out; to these come popular programs of Debian, Ubuntu and Fedora and the
 * words of POSIX sh and bash, written down by hand.
 */
export const RESERVED_COMMANDS: ReadonlySet<string> = new Set(
  `
accessdb activate-global-python-argcomplete add-apt-repository add-shell addgnupghome addgroup addpart
addr2line adduser agetty alacritty alias alsamixer amberol amixer android-studio animate animate-im6
animate-im6.q16 ansible anthoscli apache2 aplay applygnupgdefaults appres appstreamcli apropos apt
apt-add-repository apt-cache apt-cdrom apt-config apt-get apt-key apt-mark aptitude ar arch arecord
aria2c ark arp arpd as aspell-autobuildhash atobm atom atril audacity awk b2sum badblocks base32 base64
basename basenc bash bashbug bat bc bdftopcf bdftruncate bg bind bitmap blkdeactivate blkdiscard blkid
blkzone blockdev bmtoa bpytop brave brave-browser break bridge btop btrfs bugpoint builtin bun bunx
bunzip2 busctl bwrap bzcat bzcmp bzdiff bzegrep bzexe bzfgrep bzgrep bzip2 bzip2recover bzless bzmore
c89 c89-gcc c99 c99-gcc c_rehash caja calibre caller callgrind_annotate callgrind_control capsh
captoinfo cargo case cat catman cbt cc cd cg_annotate cg_diff cg_merge chage chattr chcon chcpu cheese
chfn chgpasswd chgrp chmem chmod choom chown chpasswd chrome chromium chromium-browser chroot chrt chsh
cinnamon cksum clang clear clear_console clementine clusterdb cmake cmp code code-insiders codium col
colcrt colrm column combinediff comm command compare compare-im6 compare-im6.q16 compgen complete
compopt composer composite composite-im6 composite-im6.q16 conjure conjure-im6 conjure-im6.q16 conky
continue convert convert-im6 convert-im6.q16 coproc corelist corepack cp cpack cpan
cpan5.36-x86_64-linux-gnu cpanel_json_xs cpgr cpio cpp cppw crc32 createdb createlang createuser crontab
cryptsetup cscope cscope-indexer csh csplit ctags ctags-universal ctest ctrlaltdel ctstat cups curl
cursor cut darktable dash date dbus-cleanup-sockets dbus-daemon dbus-launch dbus-monitor
dbus-run-session dbus-send dbus-update-activation-environment dbus-uuidgen dcb dconf dd ddd
deb-systemd-helper deb-systemd-invoke debconf debconf-apt-progress debconf-communicate debconf-copydb
debconf-escape debconf-set-selections debconf-show debootstrap debugedit debugfs declare dehtmldiff
deja-dup delgroup delpart deluge deluser deno derb desktop-file-edit desktop-file-install
desktop-file-validate dev_appserver.py devlink df dh_girepository dh_installxmlcatalogs dh_perl_openssl
diff diff3 diffstat dig digikam dir dircolors dirmngr dirmngr-client dirname dirs discord disown display
display-im6 display-im6.q16 dmesg dmsetup dmstats dnf dnf5 dnsdomainname do docker dolphin domainname
done dotnet dpkg dpkg-architecture dpkg-buildflags dpkg-buildpackage dpkg-checkbuilddeps dpkg-deb
dpkg-distaddfile dpkg-divert dpkg-fsys-usrunmess dpkg-genbuildinfo dpkg-genchanges dpkg-gencontrol
dpkg-gensymbols dpkg-maintscript-helper dpkg-mergechangelogs dpkg-name dpkg-parsechangelog
dpkg-preconfigure dpkg-query dpkg-realpath dpkg-reconfigure dpkg-scanpackages dpkg-scansources
dpkg-shlibdeps dpkg-source dpkg-split dpkg-statoverride dpkg-trigger dpkg-vendor dropbox dropdb droplang
dropuser dsymutil du dumpe2fs dumpsexp duplicity dwp e2freefrag e2fsck e2image e2label e2mmpstatus
e2scrub e2scrub_all e2undo e4crypt e4defrag ebook-viewer echo eclipse ed editdiff editor editres egrep
elfedit elif elinks elm else emacs emacsclient enable enc2xs encguess env envsubst eog epiphany eqn erl
esac escapesrc espdiff etags eval evince evolution ex exa exec exit expand expiry export expr eza factor
faillock faillog faked-sysv faked-tcp fakeroot fakeroot-sysv fakeroot-tcp fallocate false fc fc-cache
fc-cat fc-conflist fc-list fc-match fc-pattern fc-query fc-scan fc-validate fd ffmpeg ffplay ffprobe fg
fgrep fi figma file filefrag filezilla filterdiff fincore find find-debuginfo findfs findmnt findrule
firefox firefox-esr firewall-cmd fish fixcvsdiff flameshot flatpak flipdiff flock fmt fold foliate
fonttosfnt foot for fprintd-enroll free freecad fsck fsck.cramfs fsck.ext2 fsck.ext3 fsck.ext4
fsck.minix fsfreeze fstab-decode fstrim function funzip fuser fzf g-ir-annotation-tool g-ir-compiler
g-ir-doc-tool g-ir-generate g-ir-inspect g-ir-scanner galculator gapplication gcc gcore gcov gcov-dump
gcov-tool gdb gdb-add-index gdbtui gdbus gdbus-codegen gdk-pixbuf-csource gdk-pixbuf-pixdata
gdk-pixbuf-thumbnailer gdm gdm-control gdm3 geany gedit genbrk gencat genccode gencfu gencmn gencnval
gendict gendiff genl gennorm2 genrb gensprep geqn getcap getconf getent getopt getopts getpcaps gettext
gettext.sh gettextize getty gh ghostty gimp gio gio-querymodules git git-receive-pack git-shell
git-upload-archive git-upload-pack gitdiff gitdiffview gitg gitk gjs gjs-console gke-gcloud-auth-plugin
glab glib-compile-resources glib-compile-schemas glib-genmarshal glib-gettextize glib-mkenums glxgears
glxinfo gmake gnome-boxes gnome-calculator gnome-calendar gnome-characters gnome-chess gnome-clocks
gnome-connections gnome-console gnome-contacts gnome-control-center gnome-disks gnome-extensions
gnome-font-viewer gnome-help gnome-logs gnome-maps gnome-mines gnome-music gnome-notes gnome-photos
gnome-screenshot gnome-shell gnome-software gnome-sudoku gnome-system-monitor gnome-terminal
gnome-text-editor gnome-tweaks gnome-weather gnuplot go gobject-query gofmt gold google-chrome
gp-archive gp-collect-app gp-display-html gp-display-src gp-display-text gparted gpasswd gpg gpg-agent
gpg-connect-agent gpg-wks-server gpg-zip gpgcompose gpgconf gpgparsemail gpgrt-config gpgsm gpgsplit
gpgtar gpgv gpic gprof gprofng gradle grep grepdiff gresource groff grog grops grotty groupadd groupdel
groupmems groupmod groups grpck grpconv grpunconv gsettings gtbl gtester gtester-report gthumb
gtk-launch gtk-update-icon-cache gunzip gvim gwenview gzexe gzip h2ph h2xs halt handbrake hardlink hash
hd head heaptrack heaptrack_print helix helm help helpztags hexchat hexdump hg history hmac256 hostid
hostname hostnamectl htop httpd hugo hwclock hx hyperfine i3 i386 ibus ico iconv iconvconfig
icuexportdata icuinfo icupkg id identify identify-im6 identify-im6.q16 if ifconfig iftop import
import-im6 import-im6.q16 in infocmp infotocap init inkscape insomnia install install-sgmlcatalog
installkernel instmodsh interdiff invoke-rc.d ionice ip ipcmk ipcrm ipcs ipmaddr iptables iptunnel irb
ironbar irssi ischroot isosize ispell-autobuildhash ispell-wrapper jami jar jarsigner java javac javadoc
javap jcmd jconsole jdb jdeprscan jdeps jexec jfr jhsdb jimage jinfo jlink jmap jmod jobs join joplin
journalctl jpackage jps jq jrunscript jshell json_pp jstack jstat jstatd julia jupyter k3b kate
kbuildsycoca5 kbxutil kcalc kdeconnect-cli kdenlive kdialog keepassxc kernel-install keytool kgx kill
killall killall5 kitty kmail kodi konqueror konsole kontact kotlin kotlinc kpt krita krunner kubectl
kwin kwrite last lastb lastlog lazygit lcf ld ld.bfd ld.gold ld.so ldattach ldconfig ldd less lessecho
lessfile lesskey lesspipe let lexgrog libgcrypt-config libnetcfg libpng-config libpng16-config
libreoffice lightdm link links links2 lintian lintian-annotate-hints lintian-explain-tags lintian-info
linux32 linux64 listres llc lldb lli ln lnstat lobase local local-extract localc locale locale-gen
localectl localedef lodraw loffice logger login loginctl logname logout logsave loimpress look losetup
lowriter ls lsattr lsb_release lsblk lscpu lsdiff lsfd lsipc lsirq lslocks lslogins lsmem lsns lsof
lspgpot lto-dump lua luajit luit lutris lwp-download lwp-dump lwp-mirror lwp-request lynx lyx lz4 lz4c
lz4cat lzcat lzcmp lzdiff lzegrep lzfgrep lzgrep lzip lzip-compressor lzip-decompressor lzip.plzip
lzless lzma lzmainfo lzmore lzop mailspring make make-first-existing-target make-ssl-cert makeconv
mako-render man man-recode mandb manpath mapfile mariadb markdown_py mate-terminal mawk mc mcookie
md5sum md5sum.textutils mech-dump meld melt memusage memusagestat mesg meson
migrate-pubring-from-classic-gpg mii-tool minikube mitmproxy mkdir mke2fs mkfifo mkfontdir mkfontscale
mkfs mkfs.bfs mkfs.cramfs mkfs.ext2 mkfs.ext3 mkfs.ext4 mkfs.minix mkhomedir_helper mknod mkswap mktemp
mogrify mogrify-im6 mogrify-im6.q16 mongo mongod mongosh montage montage-im6 montage-im6.q16 more mosh
mount mountpoint mpc mpd mpicalc mpv ms_print msgattrib msgcat msgcmp msgcomm msgconv msgen msgexec
msgfilter msgfmt msggrep msginit msgmerge msgunfmt msguniq mt mt-gnu mtrace mullvad mutt mv mvn mysql
mysqld namei nameif nano nautilus nawk nc ncdu ncmpcpp ncspot ncurses5-config ncurses6-config
ncursesw5-config ncursesw6-config nemo neofetch neomutt neovide neqn netstat networkctl newgrp newusers
nextcloud nft ngettext nginx nice ninja nisdomainname nl nm nmap nmcli nmtui node nodejs nohup nologin
notion npm nproc npx nroff nsenter nslookup nspr-config nss-config nstat numfmt nvidia-settings
nvidia-smi nvim nvtop obamenu obj2yaml objcopy objdump obs obsidian obxprop oclock ocs octave od okular
onlyoffice opam open openbox openbox-session openssl openvpn opera opt optscript osascript osslsigncode
p7zip pacman pacman-key pactl pager pakeplus pam-auth-update pam_getenv pam_namespace_helper
pam_timestamp_check pango-list pango-segmentation pango-view partx paru passwd paste patch patchview
pathchk pavucontrol pcre2-config pdb3 pdb3.11 peekfd perf perl perl5.36.0 perlbug perldoc perlivp
perlthanks pg_archivecleanup pg_backupcluster pg_basebackup pg_buildext pg_config pg_conftool
pg_createcluster pg_ctlcluster pg_dropcluster pg_dump pg_dumpall pg_isready pg_lsclusters pg_receivewal
pg_receivexlog pg_recvlogical pg_renamecluster pg_restore pg_restorecluster pg_updatedicts
pg_upgradecluster pg_virtualenv pgadmin4 pgbench pgrep php pic piconv pidgin pidof pidwait pinentry
pinentry-curses ping pinky pip pip3 pip3.11 pipx pivot_root pkaction pkcheck pkcon pkexec pkg-config
pkgconf pkgdata pkill pkmon pkttyagent pl2pm plank planner plasmashell playerctl pldd plipconfig pluma
plzip pmap png-fix-itxt pngfix pnpm pod2html pod2man pod2text pod2usage podchecker podman poetry polari
popd postgres postman poweroff powershell pprof pr preconv printenv printf prlimit prove prtstat
prusa-slicer ps pslog psql pstree pstree.x11 ptar ptardiff ptargrep ptx pulseaudio pushd pw-play pwck
pwconv pwd pwdx pwhistory_helper pwsh pwunconv py3clean py3compile py3versions pycharm pydoc3 pydoc3.11
pygettext3 pygettext3.11 pygmentize python python-argcomplete-check-easy-install-script
python-argcomplete-tcsh python2 python3 python3-config python3.11 pzstd qbittorrent qemu-img qmake
quodlibet rails ranger ranlib rarp rbash rclone rdma read readarray readelf readlink readonly
readprofile readtags realpath reboot recode-sr-latin recountdiff red rediff redis-cli redis-server
register-python-argcomplete reindexdb remmina remove-default-ispell remove-default-wordlist remove-shell
rename.ul rendercheck renice reset resize2fs resizepart return rev rg rgrep rhythmbox rm rmdir
rmiregistry rmt rmt-tar rofi route routel rpcgen rpm rpm2archive rpm2cpio rpmbuild rpmdb rpmgraph
rpmkeys rpmlua rpmquery rpmsign rpmspec rpmverify rstudio rsync rtacct rtcwake rtmon rtstat ruby
run-parts runcon runlevel runuser rust-analyzer rustc rustup rview rvim sanstats savelog scala scalar
scp screen scribus script scriptlive scriptreplay sddm sdiff sed select select-default-ispell
select-default-iwrap select-default-wordlist select-editor sensible-browser sensible-editor
sensible-pager sepdebugcrcfix seq serialver service set setarch setcap setpriv setsid setterm setxkbmap
sftp sg sh sha1sum sha224sum sha256sum sha384sum sha512sum shadowconfig shasum shift shopt shotcut
shotwell shred shuf shutdown signal-desktop simple-scan size skill skype slabtop slack slattach sleep
slogin smartctl snap snapd snice soelim soffice sort sotruss sound-juicer source spectacle spellintian
splain split splitdiff spotify sprof spyder sqlite3 ss ssh ssh-add ssh-agent ssh-argv0 ssh-copy-id
ssh-keygen ssh-keyscan start-stop-daemon stat stdbuf steam strace strace-log-merge stream stream-im6
stream-im6.q16 streamzip strings strip stty su subl sublime-text sudo sulogin sum surf suspend svndiff
svndiffview swaplabel swapoff swapon sway swaybg swaylock swift switch_root sylpheed synaptic sync
syncthing sysctl systemctl systemd systemd-analyze systemd-ask-password systemd-cat systemd-cgls
systemd-cgtop systemd-creds systemd-cryptenroll systemd-delta systemd-detect-virt systemd-escape
systemd-firstboot systemd-id128 systemd-inhibit systemd-machine-id-setup systemd-mount systemd-notify
systemd-path systemd-repart systemd-run systemd-socket-activate systemd-stdio-bridge systemd-sysext
systemd-sysusers systemd-tmpfiles systemd-tty-ask-password-agent systemd-umount t1ascii t1asm t1binary
t1disasm t1mac t1unmac tabs tac tail tar tarcat taskset tbl tc tclsh tclsh8.6 tcltk-depends tcpdump
teams tee telegram telegram-desktop telinit tempfile terminator terraform test then thonny thunar
thunderbird tic tig tilix time timedatectl timeout times timeshift tipc tload tmux todo toe tomlq top
tor torbrowser-launcher totem touch tput tr traceroute transmission-gtk transmission-qt transset trap
trash troff true truncate tsc tset tshark tsort tty tune2fs type typeset typora tzselect ucf ucfq ucfr
uclampset uconv ucs2any udisksctl ufw ul ulimit umask umount unalias uname uncompress unexpand uniq
unix_chkpwd unix_update unlink unlz4 unlzma unrar unset unshare until unwrapdiff unxz unzip unzipsfx
unzstd update-alternatives update-ca-certificates update-catalog update-default-aspell
update-default-ispell update-default-wordlist update-desktop-database update-dictcommon-aspell
update-dictcommon-hunspell update-fonts-alias update-fonts-dir update-fonts-scale update-icon-caches
update-java-alternatives update-locale update-mime-database update-passwd update-perl-sax-parsers
update-rc.d update-shells update-xmlcatalog uptime useradd userdel usermod users utmpdump uv uvx
vacuumdb vacuumlo vagrant valgrind valgrind-di-server valgrind-listener valgrind.bin validlocale vdir
vdpa verify-uselistorder vgdb vi viber view viewres vigr vim vim.basic vimdiff vimtutor vipw
virt-manager virtualbox vivaldi vlc vmstat vmware vncviewer vscodium vtop w w3m wait wall warp wasmtime
watch watchgnupg wayland-info wayland-scanner wc wdctl weechat wezterm wget whatis whatsapp whereis
which which.debianutils while who whoami wine wine64 winetricks wipefs wireshark wish wish8.6 wmctrl
wofi write x-session-manager x-window-manager x11perf x11perfcomp x86_64 xarchiver xargs xauth xbiff
xcalc xclip xclipboard xclock xconsole xcursorgen xcutsel xdg-dbus-proxy xdg-desktop-icon
xdg-desktop-menu xdg-email xdg-icon-resource xdg-mime xdg-open xdg-screensaver xdg-settings xdg-user-dir
xdg-user-dirs-update xditview xdotool xdpyinfo xdriinfo xed xedit xev xeyes xfburn xfce4-terminal xfd
xfontsel xgc xgettext xkbbell xkbcomp xkbevd xkbprint xkbvleds xkbwatch xkill xload xlogo xlsatoms
xlsclients xlsfonts xmag xman xmessage xml2-config xmlsec1-config xmore xournalpp xprop xq-python
xreader xsel xslate xslt-config xsubpp xterm xvfb-run xviewer xvinfo xwd xwininfo xwud xxd xz xzcat
xzcmp xzdiff xzegrep xzfgrep xzgrep xzless xzmore yakuake yaml2obj yarn yay yazi yelp yes youtube-dl
ypdomainname yq yt-dlp yum zathura zcat zcmp zdiff zdump zed zeditor zegrep zellij zenity zfgrep zforce
zgrep zic zig zip zipcloak zipdetails zipgrep zipinfo zipnote zipsplit zless zmore znew zoom zoxide
zramctl zsh zstd zstdcat zstdgrep zstdless zstdmt zypper
`
    .trim()
    .split(/\s+/),
);
