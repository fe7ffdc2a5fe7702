@echo off
rem Starts the editors' desk on Windows. The file is in code page 936, as the window of a Chinese Windows reads it.
chcp 936 >nul
setlocal
title 编辑台
rem A shared folder without a letter gets one for the time being.
if exist "%~dp0src\cli\desk.ts" (pushd "%~dp0") else (pushd "%~dp0..\..")
if errorlevel 1 goto nofolder
if not exist "src\cli\desk.ts" goto nofolder

rem Node.js 24 needs Windows 10 or Windows Server 2016.
for /f "tokens=2 delims=[]" %%v in ('ver') do set "VERSION=%%v"
for /f "tokens=2" %%v in ("%VERSION%") do set "VERSION=%%v"
for /f "tokens=1 delims=." %%v in ("%VERSION%") do set "MAJOR=%%v"
if not defined MAJOR goto bits
if %MAJOR% LSS 10 goto oldwindows
:bits
if /i "%PROCESSOR_ARCHITECTURE%"=="x86" if not defined PROCESSOR_ARCHITEW6432 goto only32

rem The program that came with the folder, then the one that the packages brought, then what the machine has.
set "NODE=%CD%\node\node.exe"
if exist "%NODE%" goto start
set "NODE=%CD%\node_modules\node\bin\node.exe"
if exist "%NODE%" if exist "node_modules\astro\package.json" goto start
where node >nul 2>nul
if errorlevel 1 goto nonode
node -e "if (parseInt(process.versions.node) < 20) process.exit(1)"
if errorlevel 1 goto oldnode
if exist "node_modules\astro\package.json" goto installed
echo 第一次运行，正在安装程序包。要联网，大约几分钟，请不要关闭这个窗口……
call npm ci
if errorlevel 1 goto nopackages
:installed
if not exist "%NODE%" set "NODE=node"

:start
"%NODE%" src\cli\desk.ts
if errorlevel 1 goto failed
goto end

:nofolder
echo 找不到文献库。这个文件要留在文献库的文件夹里（deploy\desk），不要单独复制到桌面；
echo 想放在桌面上，请在它上面按右键，选“发送到”“桌面快捷方式”。
goto wait
:oldwindows
echo 这台电脑的 Windows 版本是 %VERSION%，太旧了：编辑台要用的 Node.js 24 只能在 Windows 10 以上运行。
echo 请换一台 Windows 10 或 Windows 11 的电脑。做好的网站在 Windows 7 上照样能看。
goto wait
:only32
echo 这台电脑装的是 32 位的 Windows，编辑台要用的 Node.js 24 只有 64 位的。请换一台 64 位的电脑。
goto wait
:nonode
echo 这台电脑没有安装 Node.js。两个办法：
echo  1. 能上外网的：打开 https://nodejs.org/zh-cn/download ，下载 Windows 64 位的安装程序（.msi），
echo     版本 24，一路按“下一步”，装好以后再双击这个文件；
echo  2. 不能上外网的：请管理员在能上网的电脑上运行 npm run pack -- --system win-x64 ，
echo     把做出来的压缩包拷过来，全部解压，双击里面的“编辑台”。
goto wait
:oldnode
echo 这台电脑的 Node.js 太旧了：
node --version
echo 请打开 https://nodejs.org/zh-cn/download ，下载版本 24 的安装程序，装好以后再双击这个文件。
goto wait
:nopackages
echo 程序包没有装成（原因见上面的英文）。请检查网络；单位有 npm 镜像的，先设好镜像地址，再双击这个文件。
goto wait
:failed
echo 编辑台停下了（原因见上面）。写好的字都留着，再双击这个文件就能接着做。
:wait
echo.
pause
:end
popd
endlocal
