import type { Questions } from '../shapes.ts';

/** Asks the server; what it refuses comes as an error in words for the editor. */
export async function ask<Name extends keyof Questions>(
  name: Name,
  input: Questions[Name]['input'],
  options: RequestInit = {},
): Promise<Questions[Name]['answer']> {
  return (await send(`/api/${name}`, JSON.stringify(input), options)) as Questions[Name]['answer'];
}

/** Sends the bytes of a file; the first of several opens a batch, whose name the others bear. */
export async function upload(file: File, batch: string): Promise<string> {
  const query = new URLSearchParams({ name: file.name, batch });
  const answer = await send(`/api/upload?${query}`, file);
  return (answer as { batch: string }).batch;
}

async function send(address: string, body: BodyInit, options: RequestInit = {}): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, { ...options, method: 'POST', body });
  } catch {
    throw new Error('编辑台的程序没有回答，可能已经关闭。写的字还在这个窗口里：重新运行 npm run desk 再存。');
  }
  const answer = (await response.json()) as { message?: string };
  if (!response.ok) throw new Error(answer.message ?? '这一步没有做成。');
  return answer;
}
