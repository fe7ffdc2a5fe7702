#!/bin/sh
# Starts the editors' desk on a Linux desktop: in a window of a terminal, and where a double click gives none, it opens one.
here=$(cd "$(dirname "$0")" && pwd)
for project in "$here" "$here/../.."; do
  [ -f "$project/src/cli/desk.ts" ] && break
done

# Says something in a window where there is no terminal, and waits until it was read.
tell() {
  if [ -t 1 ]; then
    printf '%s\n' "$1"
    printf '按回车键关闭。' && read -r _
  elif command -v zenity >/dev/null; then
    zenity --info --no-markup --title=编辑台 --text="$1"
  elif command -v kdialog >/dev/null; then
    kdialog --title 编辑台 --msgbox "$1"
  elif command -v xmessage >/dev/null; then
    xmessage "$1"
  else
    printf '%s\n' "$1" >&2
  fi
  exit 1
}

if [ ! -t 1 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ -z "${DESK_TERMINAL:-}" ]; then
  export DESK_TERMINAL=1
  for terminal in x-terminal-emulator deepin-terminal mate-terminal konsole xfce4-terminal xterm; do
    command -v "$terminal" >/dev/null && exec "$terminal" -e "$0"
  done
  command -v gnome-terminal >/dev/null && exec gnome-terminal -- "$0"
fi

[ -f "$project/src/cli/desk.ts" ] || tell '找不到文献库。这个文件要留在文献库的文件夹里（deploy/desk），不要单独复制到桌面；
想放在桌面上，请建一个指向它的链接。'
cd "$project" || exit 1

is_recent() {
  "$1" -e 'if (parseInt(process.versions.node) < 20) process.exit(1)' 2>/dev/null
}

# The program that came with the folder, then the one that the packages brought, then what the machine has.
node=$PWD/node/bin/node
[ -f "$node" ] || node=$PWD/node_modules/node/bin/node
if [ -f "$node" ] && [ -f node_modules/astro/package.json ]; then
  is_recent "$node" || tell "附带的 Node.js 在这台电脑上运行不了：系统太旧（glibc 要 2.28 以上），或者压缩包不是给这种处理器（$(uname -m)）做的。
请管理员重新运行 npm run pack，用 --system 指明系统：linux-x64 或 linux-arm64。"
else
  command -v node >/dev/null || tell '这台电脑没有安装 Node.js。两个办法：
 1. 能上外网的：从系统的应用商店安装 Node.js 24，或打开 https://nodejs.org/zh-cn/download 下载，装好以后再打开这个文件；
 2. 不能上外网的：请管理员在能上网的电脑上运行 npm run pack，把做出来的压缩包拷过来解压，打开里面的“编辑台”。'
  is_recent node || tell "这台电脑的 Node.js 太旧了（$(node --version)）。请装版本 24：https://nodejs.org/zh-cn/download"
  if [ ! -f node_modules/astro/package.json ]; then
    echo '第一次运行，正在安装程序包。要联网，大约几分钟，请不要关闭这个窗口……'
    npm ci || tell '程序包没有装成（原因见上面的英文）。请检查网络；单位有 npm 镜像的，先设好镜像地址，再打开这个文件。'
  fi
  [ -x "$node" ] || node=node
fi

"$node" src/cli/desk.ts "$@" || tell '编辑台停下了（原因见上面）。写好的字都留着，再打开这个文件就能接着做。'
