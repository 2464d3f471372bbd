import type { FailureReason } from "./load-failure.ts";
import type { Permission } from "@pakeplus/core";

/** Every text a person sees in the shell. */
export interface Strings {
  errorTitle: string;
  retry: string;
  willRetry: string;
  reasons: Readonly<Record<FailureReason, string>>;
  hints: Readonly<Record<FailureReason, string>>;
  cannotOpen: (address: string) => string;
  blocked: (address: string) => string;
  fileMissing: (name: string) => string;
  fileIsFolder: (name: string) => string;
  /** `extensions`: of the app's file types, with their dots; may be empty. */
  fileOfOtherType: (name: string, extensions: string) => string;
  wantsToOpen: (address: string) => string;
  wantsPopup: (address: string) => string;
  open: string;
  allow: string;
  block: string;
  close: string;
  cancel: string;
  showInFolder: string;
  save: string;
  matchingFiles: string;
  allFiles: string;
  downloadFailed: (name: string, reason: string) => string;
  downloadDone: (name: string) => string;
  downloadCancelled: (name: string) => string;
  permission: (origin: string, what: string) => string;
  permissions: Readonly<Record<Permission, string>>;
  /** Between two permissions of one question. */
  and: string;
  forgetPermissions: string;
  permissionsForgotten: string;
  reload: string;
  findText: string;
  findNext: string;
  findPrevious: string;
  findNothing: string;
  findCount: (current: number, total: number) => string;
  printFailed: (reason: string) => string;
  dropTooLarge: (megabytes: number) => string;
  newerContract: (needed: number, known: number) => string;
  damagedApp: string;
  cannotSave: (folder: string) => string;
  noDisplay: string;
  simplerGraphics: string;
  pageNotSeen: string;
  engineDown: string;
  noWindow: (detail: string) => string;
  preparingBlocking: string;
  blockingFailed: string;
  previewProblem: (detail: string) => string;
  help: (app: string) => string;
  unknownOption: (app: string, option: string) => string;
  badProfile: string;
  trayShow: string;
  trayHide: string;
  trayAutostart: string;
  trayQuit: string;
}

const ENGLISH: Strings = {
  errorTitle: "This page could not be opened",
  retry: "Retry",
  willRetry: "It is tried again by itself as soon as that can help.",
  reasons: {
    offline: "There is no network connection.",
    dns: "The name of the server was not found.",
    refused: "The server refused the connection.",
    closed: "The server ended the connection without an answer.",
    unreachable: "The server could not be reached.",
    timeout: "The server took too long to answer.",
    tls: "The connection is not safe: the certificate of the server is not valid.",
    handshake:
      "No encrypted connection came about: the server does not offer one, or only in an outdated way.",
    port: "The address uses a port that is closed to web pages.",
    cleartext: "The address is not encrypted, and this app does not allow that for this server.",
    blocked: "The address is on this app's block list.",
    crash: "The page crashed several times in a row.",
    proxy: "The proxy server could not be used.",
    unknown: "The page could not be loaded.",
  },
  hints: {
    offline: "Check the cable or the wireless network.",
    dns: "Check the address and the network.",
    refused: "The server may be switched off or busy.",
    closed: "The server may be starting or busy.",
    unreachable: "Check the network, or whether the server is switched on.",
    timeout: "The network or the server may be slow.",
    tls: "Check date and time of this computer. Someone may also be reading along in this network.",
    handshake: "Check the address; those who run the server may have to set it up.",
    port: "The address has to be changed by those who run the server.",
    cleartext: "Those who made the app can allow it in its network settings.",
    blocked: "Those who made the app can take it off the list.",
    crash: "Retry loads it again.",
    proxy: "Check the proxy settings.",
    unknown: "Retry loads it again.",
  },
  cannotOpen: (address) => `No program was found that opens ${address}`,
  blocked: (address) => `This app does not open ${address}`,
  fileMissing: (name) => `${name} was not found, or it cannot be read`,
  fileIsFolder: (name) => `${name} is a folder, and this app does not open folders`,
  fileOfOtherType: (name, extensions) =>
    extensions === ""
      ? `This app does not open files such as ${name}`
      : `This app does not open ${name}, only files with these endings: ${extensions}`,
  wantsToOpen: (address) => `This page wants to open ${address}`,
  wantsPopup: (address) => `This page wants to open a window: ${address}`,
  open: "Open",
  allow: "Allow",
  block: "Block",
  close: "Close",
  cancel: "Cancel",
  showInFolder: "Show in folder",
  save: "Save",
  matchingFiles: "Files for this app",
  allFiles: "All files",
  downloadFailed: (name, reason) => `${name} was not downloaded: ${reason}`,
  downloadDone: (name) => `${name} is in the download folder`,
  downloadCancelled: (name) => `The download of ${name} was cancelled`,
  permission: (origin, what) => `${origin} wants to ${what}.`,
  permissions: {
    camera: "use the camera",
    microphone: "use the microphone",
    location: "know where this computer is",
    notifications: "show notifications",
    clipboardRead: "read the clipboard",
    screenCapture: "record the screen",
    pointerLock: "hide and hold the mouse pointer",
  },
  and: " and ",
  forgetPermissions: "Ask again for permissions",
  permissionsForgotten: "This page asks again for permissions after it is loaded again.",
  reload: "Reload",
  findText: "Find on this page",
  findNext: "Next match",
  findPrevious: "Previous match",
  findNothing: "No matches",
  findCount: (current, total) => `${current} of ${total}`,
  printFailed: (reason) => `The page was not printed: ${reason}`,
  dropTooLarge: (megabytes) =>
    `Files of more than ${megabytes} MB together cannot be dropped. A button of the page that chooses files takes any size.`,
  newerContract: (needed, known) =>
    `This app needs a newer shell: it was built for contract ${needed}, this shell knows ${known}. Build or install the app again with a current PakePlus.`,
  damagedApp: "This app is damaged: its app.json cannot be read. Install the app again.",
  cannotSave: (folder) =>
    `Nothing that this app saves will last: its folder cannot be written, or the disk is full (${folder}).`,
  noDisplay:
    "This app needs a desktop to open its window on: neither Wayland nor X can be reached from here.",
  simplerGraphics:
    "The last start showed no page, so this app now uses simpler graphics. It may be a little slower.",
  pageNotSeen:
    "The graphics of this computer do not show the page. Close this window and open the app again: it then uses simpler graphics.",
  engineDown:
    "The web engine of this computer ends as soon as it starts, so no page can be shown. This happens after an update of the graphics driver until the computer is restarted, or when parts of Mesa (EGL) are missing.",
  noWindow: (detail) =>
    `This app could not open its window: ${detail}. This is a fault in PakePlus; build the app again with a current version, or report this line.`,
  preparingBlocking:
    "Content blocking is being prepared. The first start after an installation takes a moment.",
  blockingFailed:
    "Content blocking does not work: the rules of this app could not be used. Pages load everything they ask for.",
  previewProblem: (detail) =>
    `What you see is the last version that worked. ${detail} The terminal says more.`,
  help: (app) => `${app}

  --profile NAME  open with data of its own: other logins, other files, a window of its own
  --version       print the version
  --help          print this

Addresses and files behind the options are opened in the app.`,
  unknownOption: (app, option) => `${app} has no option ${option}. --help lists the options.`,
  badProfile: "A profile needs a name of 1 to 64 characters in one line, for example --profile Work",
  trayShow: "Show",
  trayHide: "Hide",
  trayAutostart: "Start at login",
  trayQuit: "Quit",
};

const CHINESE: Strings = {
  errorTitle: "无法打开此页面",
  retry: "重试",
  willRetry: "条件允许时会自动重试。",
  reasons: {
    offline: "没有网络连接。",
    dns: "找不到服务器的名称。",
    refused: "服务器拒绝了连接。",
    closed: "服务器未作应答就关闭了连接。",
    unreachable: "无法连接到服务器。",
    timeout: "服务器响应时间过长。",
    tls: "连接不安全：服务器的证书无效。",
    handshake: "无法建立加密连接：服务器不支持加密，或只支持过时的方式。",
    port: "该地址使用了网页不能使用的端口。",
    cleartext: "该地址未加密，此应用不允许以这种方式访问该服务器。",
    blocked: "该地址在此应用的拦截列表中。",
    crash: "页面连续多次崩溃。",
    proxy: "无法使用代理服务器。",
    unknown: "页面无法加载。",
  },
  hints: {
    offline: "检查网线或无线网络。",
    dns: "检查地址和网络。",
    refused: "服务器可能已关闭或繁忙。",
    closed: "服务器可能正在启动或繁忙。",
    unreachable: "检查网络，或确认服务器是否已开启。",
    timeout: "网络或服务器可能较慢。",
    tls: "检查此电脑的日期和时间。也可能有人在监听此网络。",
    handshake: "检查地址；可能需要由服务器的管理者进行设置。",
    port: "需要由服务器的管理者更改地址。",
    cleartext: "应用的制作者可以在网络设置中允许它。",
    blocked: "应用的制作者可以将它从列表中移除。",
    crash: "点击重试重新加载。",
    proxy: "检查代理设置。",
    unknown: "点击重试重新加载。",
  },
  cannotOpen: (address) => `没有找到可以打开 ${address} 的程序`,
  blocked: (address) => `此应用不会打开 ${address}`,
  fileMissing: (name) => `文件 ${name} 不存在或无法读取`,
  fileIsFolder: (name) => `${name} 是文件夹，此应用无法打开文件夹`,
  fileOfOtherType: (name, extensions) =>
    extensions === ""
      ? `此应用无法打开 ${name} 这样的文件`
      : `此应用无法打开 ${name}，只能打开以下类型的文件：${extensions}`,
  wantsToOpen: (address) => `此页面想要打开 ${address}`,
  wantsPopup: (address) => `此页面想要打开新窗口：${address}`,
  open: "打开",
  allow: "允许",
  block: "阻止",
  close: "关闭",
  cancel: "取消",
  showInFolder: "在文件夹中显示",
  save: "保存",
  matchingFiles: "此应用的文件",
  allFiles: "所有文件",
  downloadFailed: (name, reason) => `${name} 未能下载：${reason}`,
  downloadDone: (name) => `${name} 已保存到下载文件夹`,
  downloadCancelled: (name) => `已取消下载 ${name}`,
  permission: (origin, what) => `${origin} 想要${what}。`,
  permissions: {
    camera: "使用摄像头",
    microphone: "使用麦克风",
    location: "获取此电脑的位置",
    notifications: "显示通知",
    clipboardRead: "读取剪贴板",
    screenCapture: "录制屏幕",
    pointerLock: "隐藏并锁定鼠标指针",
  },
  and: "并",
  forgetPermissions: "重新询问权限",
  permissionsForgotten: "重新加载后，此页面会重新询问权限。",
  reload: "重新加载",
  findText: "在页面中查找",
  findNext: "下一个",
  findPrevious: "上一个",
  findNothing: "无匹配结果",
  findCount: (current, total) => `${current}/${total}`,
  printFailed: (reason) => `页面未能打印：${reason}`,
  dropTooLarge: (megabytes) =>
    `拖放的文件总共不能超过 ${megabytes} MB。用页面上的选择文件按钮则没有大小限制。`,
  newerContract: (needed, known) =>
    `此应用需要更新的外壳：它按协议 ${needed} 构建，而当前外壳只支持 ${known}。请用最新的 PakePlus 重新构建或安装。`,
  damagedApp: "此应用已损坏：无法读取 app.json。请重新安装。",
  cannotSave: (folder) => `此应用保存的内容不会保留：无法写入其文件夹，或磁盘已满（${folder}）。`,
  noDisplay: "此应用需要图形桌面才能打开窗口：当前环境无法连接 Wayland 或 X。",
  simplerGraphics: "上次启动没有显示页面，因此此应用改用较简单的图形方式，速度可能略慢。",
  pageNotSeen: "此电脑的图形系统没有显示页面。关闭此窗口并重新打开应用，将改用较简单的图形方式。",
  engineDown:
    "此电脑的网页引擎一启动就退出，因此无法显示页面。更新显卡驱动后尚未重启，或缺少 Mesa（EGL）组件时会出现这种情况。",
  noWindow: (detail) =>
    `此应用无法打开窗口：${detail}。这是 PakePlus 的错误；请用最新版本重新构建，或报告此行文字。`,
  preparingBlocking: "正在准备内容拦截，安装后的首次启动需要一点时间。",
  blockingFailed: "内容拦截未生效：无法使用此应用的拦截规则。页面会加载其全部内容。",
  previewProblem: (detail) => `此处显示的是上一个可用的版本。${detail} 详情请见终端。`,
  help: (app) => `${app}

  --profile 名称  使用独立的数据打开：不同的登录、不同的文件、独立的窗口
  --version       显示版本
  --help          显示此说明

选项之后的地址和文件会在应用中打开。`,
  unknownOption: (app, option) => `${app} 没有 ${option} 选项。用 --help 查看所有选项。`,
  badProfile: "配置名称需为一行内的 1 到 64 个字符，例如 --profile 工作",
  trayShow: "显示",
  trayHide: "隐藏",
  trayAutostart: "登录时启动",
  trayQuit: "退出",
};

/** The texts for the first language that is known; English otherwise. */
export function stringsFor(languages: readonly string[]): Strings {
  for (const language of languages) {
    const name = language.toLowerCase();
    if (name.startsWith("zh")) {
      return CHINESE;
    }
    if (name.startsWith("en")) {
      return ENGLISH;
    }
  }
  return ENGLISH;
}
