import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { diskFault } from '../corpus/disk-fault.ts';
import { makePackage } from '../offline/make-package.ts';
import { ownSystem, systems } from '../offline/systems.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run pack                        做一个离线包：拷到同样系统的电脑上解压，不联网就能打开编辑台
      npm run pack -- --system win-x64   给别的系统做
      npm run pack -- --to 文件夹        放在哪里；不写就放在文献库的文件夹里
系统：
${systems.map(({ name, label }) => `  ${name.padEnd(12)} ${label}`).join('\n')}
`;

const { values } = readOptions(
  {
    options: { system: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  },
  HELP,
);
const project = process.cwd();

if (values.help) process.stdout.write(HELP);
else process.exitCode = (await pack()) ? 0 : 1;

async function pack(): Promise<boolean> {
  const system =
    values.system === undefined ? ownSystem() : systems.find(({ name }) => name === values.system);
  const folder = resolve(values.to ?? project);
  if (!system)
    return refuse(
      values.system === undefined
        ? `这台电脑的系统（${process.platform} ${process.arch}）没有离线包，请用 --system 指明给哪种系统做。\n${HELP}`
        : `没有“${values.system}”这种系统。\n${HELP}`,
    );
  if (!existsSync(join(project, 'content')))
    return refuse('这个文件夹里没有 content。请在文献库的文件夹里运行 npm run pack。\n');
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return refuse(`“${folder}”不是文件夹：U 盘没有插好，或路径写错了。\n`);
  try {
    const target = join(folder, `wenxianku-${system.name}.zip`);
    const packed = await makePackage(project, target, system, (words) => process.stdout.write(`${words}\n`));
    if (!packed)
      return refuse(
        '没有做成：npm 没能下载齐（上面是它的话）。请检查网络；单位有 npm 镜像的，先用 npm config set registry 设好镜像地址，再运行一次。\n',
      );
    process.stdout.write(
      `做好了：${packed.file}（${packed.megabytes} MB，${packed.files} 个文件）\n拷到 ${system.label} 的电脑上，全部解压，双击里面的“${system.starter}”，不用联网。\n`,
    );
    return true;
  } catch (error) {
    const fault = diskFault(error);
    if (!fault) throw error;
    return refuse(`${fault.cause}，没有做成。${fault.cure}，再运行一次。\n`);
  }
}

function refuse(words: string): false {
  process.stderr.write(words);
  return false;
}
