import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { engineFiles } from './engine-folder.ts';

/** Numbers in a shape, as the models take and give them. */
export interface Tensor {
  data: Float32Array;
  dims: readonly number[];
}

/** The models, open: one finds lines on a page, the other reads a line. */
export interface Engine {
  detect(input: Tensor): Promise<Tensor>;
  read(input: Tensor): Promise<Tensor>;
  /** What the steps of the reader mean; the first stands for nothing. */
  characters: readonly string[];
  close(): Promise<void>;
}

/** Opens the installed models once for all pages of a source. */
export async function openEngine(): Promise<Engine> {
  const runtime = createRequire(import.meta.url)(engineFiles.runtime) as Runtime;
  const [detector, reader] = [
    await runtime.InferenceSession.create(engineFiles.detector, SETTINGS),
    await runtime.InferenceSession.create(engineFiles.reader, SETTINGS),
  ];
  const run = async (session: Session, { data, dims }: Tensor): Promise<Tensor> => {
    const [input = ''] = session.inputNames;
    const [output = ''] = session.outputNames;
    const given = await session.run({ [input]: new runtime.Tensor('float32', data, dims) });
    return given[output] ?? { data: new Float32Array(), dims: [] };
  };
  const listed = readFileSync(engineFiles.characters, 'utf8').replace(/\n$/u, '').split('\n');
  return {
    detect: (input) => run(detector, input),
    read: (input) => run(reader, input),
    characters: ['', ...listed, ' '],
    async close() {
      await detector.release();
      await reader.release();
    },
  };
}

/** Memory is given back after each page; kept, it would grow with every new width of a line. */
const SETTINGS = { executionProviders: ['cpu'], enableCpuMemArena: false, enableMemPattern: false };

interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: Record<string, Tensor>): Promise<Record<string, Tensor>>;
  release(): Promise<void>;
}

/** What is used of the runtime, which is not among the packages. */
interface Runtime {
  InferenceSession: { create(path: string, settings: typeof SETTINGS): Promise<Session> };
  Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
}
