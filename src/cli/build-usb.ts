import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beginOutput, outputFolders, OutputError, putInPlace } from '../build/output.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { diskFault } from '../corpus/disk-fault.ts';
import { MANIFEST_INFO, readInfo } from '../fixity/manifest.ts';
import { isProved, printProof } from '../proof/print-proof.ts';
import { proveSite } from '../proof/prove-site.ts';
import { buildSite } from '../publication/build-site.ts';
import { refuseTarget } from '../publication/copy-site.ts';
import { AudienceError, settleAudience } from '../publication/settings.ts';
import type { Audience } from '../schema/fields.ts';
import { makeStick, type StickSize } from '../stick/make-stick.ts';
import { OPENING_PAGE, SITE_FOLDER } from '../stick/names.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run build:usb -- --audience public
  生成网站，再做成 U 盘版：一个文件夹，不用服务器，不用联网，打开里面的“${OPENING_PAGE}”就能看、能全文检索、能引用。
  --audience   给谁看：public（公开）、exchange（交流）或 internal（内部）
  --from 文件夹  不重新生成，用这个做好的网站，例如 dist
  --to 文件夹  直接写到这个文件夹，例如 E:\\文献库；不写，写到 dist-usb，再把整个文件夹复制到 U 盘
`;

const { values } = readOptions(
  {
    options: {
      audience: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  HELP,
);
const UNSAID =
  '没有说明 U 盘版给谁看：加上 --audience internal（内部，全部收录）、exchange（交流）或 public（公开）。';

const project = process.cwd();
if (values.help) process.stdout.write(HELP);
else process.exitCode = await run();

async function run(): Promise<number> {
  const wanted = readAudience();
  if ('refused' in wanted) return refuse(wanted.refused);
  const { audience } = wanted;
  const target = values.to === undefined ? join(project, 'dist-usb') : resolve(values.to);
  const obstacle = values.to === undefined ? undefined : refuseTarget(project, target, OPENING_PAGE);
  if (obstacle !== undefined) return refuse(obstacle);
  if (values.from !== undefined) return writeEdition(resolve(values.from), target, audience);
  const { outcome } = await buildSite(project, {
    script: join(import.meta.dirname, 'build.ts'),
    isShown: true,
    onStage: () => undefined,
    signal: new AbortController().signal,
    audience,
  });
  return outcome === 'built' ? writeEdition(join(project, 'dist'), target, audience) : 1;
}

/**
 * For whom the edition is: a stick goes from hand to hand, so that it has to be said each time, whatever publications are for;
 * a finished site says it itself.
 */
function readAudience(): { audience: Audience } | { refused: string } {
  const ofSite = values.from === undefined ? undefined : readInfo(resolve(values.from)).get('Audience');
  if (values.from !== undefined && ofSite === undefined)
    return { refused: `“${values.from}”不是做好的网站（里面没有 ${MANIFEST_INFO}）。` };
  const said = values.audience ?? (process.env.AUDIENCE === '' ? undefined : process.env.AUDIENCE) ?? ofSite;
  if (ofSite !== undefined && said !== ofSite)
    return { refused: `“${values.from}”里的网站是给 ${ofSite} 看的，不是给 ${said} 的。` };
  try {
    const audience = said === undefined ? undefined : settleAudience(project, { environment: said });
    return audience === undefined ? { refused: UNSAID } : { audience };
  } catch (error) {
    if (error instanceof AudienceError) return { refused: error.message };
    throw error;
  }
}

/** Makes the edition beside its place and puts it there when it is whole and proved: the one that stood before is never half gone. */
async function writeEdition(site: string, target: string, audience: Audience): Promise<number> {
  const folders = outputFolders(target);
  try {
    beginOutput(folders);
    const size = await makeStick(site, folders.next);
    const proof = await proveSite(openCorpus(project), audience, {
      folder: join(folders.next, SITE_FOLDER),
      digests: size.digests,
      edition: '-stick',
    });
    if (!isProved(proof)) {
      rmSync(folders.next, { recursive: true, force: true });
      return refuse(printProof(proof, audience));
    }
    putInPlace(folders);
    rmSync(folders.spare, { recursive: true, force: true });
    process.stdout.write(describe(target, size));
    return 0;
  } catch (error) {
    rmSync(folders.next, { recursive: true, force: true });
    if (error instanceof OutputError) return refuse(error.message);
    const fault = diskFault(error);
    if (!fault) throw error;
    return refuse(`${fault.cause}。${fault.cure}，再运行一次。`);
  }
}

function describe(target: string, { files, bytes }: StickSize): string {
  const size = `${files.toLocaleString('zh-CN')} 个文件，${Math.ceil(bytes / 1e6).toLocaleString('zh-CN')} MB`;
  return values.to === undefined
    ? `U 盘版做好了：${target}（${size}）。把整个文件夹复制到 U 盘，打开里面的“${OPENING_PAGE}”。\n`
    : `U 盘版已经写到 ${target}（${size}）。请先“安全弹出”再拔；核对写得对不对：npm run fixity -- ${target}\n`;
}

function refuse(words: string): number {
  process.stderr.write(`${words.trimEnd()}\n没有做 U 盘版：原来的照旧。\n`);
  return 1;
}
