import { hasEngine } from '../importer/read/ocr/engine-folder.ts';
import { installEngine } from '../importer/read/ocr/install-engine.ts';

const OTHER_WAY =
  '不装也能导入：用扫描仪、WPS 或福昕自带的文字识别把扫描件识别成文字，校对后存为 .docx 或 .txt。\n';

if (!hasEngine()) process.stdout.write('正在安装文字识别（下载约 125 MB，通常几十秒到几分钟）……\n');
const started = Date.now();
const installed = installEngine();
if (installed.state === 'failed') {
  const reason =
    installed.reason === 'npm'
      ? '没有装成：npm 没能下载齐（上面是它的话）。请检查网络；单位有 npm 镜像的，先用 npm config set registry 设好镜像地址，再运行一次。'
      : `没有装成：文字识别没有适合这台机器（${process.platform} ${process.arch}）的版本。`;
  process.stderr.write(`${reason}\n${OTHER_WAY}`);
  process.exitCode = 1;
} else if (installed.state === 'there')
  process.stdout.write(`文字识别已经装好，占 ${installed.megabytes} MB，可以直接导入图片和扫描的 PDF。\n`);
else
  process.stdout.write(
    `文字识别装好了，占 ${installed.megabytes} MB，用了 ${Math.round((Date.now() - started) / 1000)} 秒。现在可以导入图片和扫描的 PDF。\n`,
  );
