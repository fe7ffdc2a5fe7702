import { z } from 'zod';
import type { Entry } from '../../corpus/model.ts';
import { checkSchema } from '../../corpus/schema-messages.ts';
import type { Room } from '../../corpus/schemas.ts';
import { faultOfSlug } from '../../drafts/check-address.ts';
import { proposeBodyKind, proposeId } from '../../drafts/propose.ts';
import { writeNew } from '../../drafts/write-new.ts';
import { describeFile, type DescribedFile } from '../authority/describe-file.ts';
import { keyOf, mentionsOf } from '../../checks/mentions.ts';
import { writeYaml } from '../../corpus/edit-yaml.ts';
import { filledSchema, toData, type Filled } from '../form/filled.ts';
import type { FormField } from '../form/form-field.ts';
import { listChoices } from '../form/list-choices.ts';
import { describeRoom, ROOMS, WORD_LISTS } from '../form/subjects.ts';
import { DeskError, route, type Routes } from '../server/route.ts';
import { listStale } from '../work/freshen.ts';
import type { Workspace } from '../work/workspace.ts';

/** One entry in the lists. */
export interface ListedEntry {
  id: string;
  name: string;
  /** Its other names, by which it is found too. */
  others: string[];
  note: string;
  /** In how many files it is named. */
  mentions: number;
  isBroken: boolean;
}

/** The authority files and the word lists. */
export interface NamesView {
  rooms: { room: Room; title: string; entries: ListedEntry[] }[];
  words: { id: string; title: string }[];
}

/** Every question the authority view asks. */
export interface AuthorityQuestions {
  'authority/list': { input: object; answer: NamesView };
  'authority/mentions': {
    input: { room: Room; id: string };
    answer: { mentions: (DescribedFile & { places: number })[] };
  };
  'authority/propose': {
    input: { room: Room; name: string };
    answer: { id: string; kinds: string[]; kind: string | undefined };
  };
  'authority/blank': {
    input: { room: Room };
    answer: { form: FormField; data: object; choices: ReturnType<typeof listChoices> };
  };
  'authority/new': { input: { room: Room; id: string; filled: Filled }; answer: { id: string } };
}

const roomSchema = z.enum(['people', 'organizations', 'columns', 'series']);
const inRoom = z.strictObject({ room: roomSchema });

/** What the page asks of the authority files: the lists, where an entry is named, new ones. */
export function authorityRoutes(workspace: Workspace): Routes {
  const { project, corpus } = workspace;
  const roomOf = (room: Room) => corpus.whole[room] as Entry<{ name: string }>[];
  return {
    'authority/list': route(z.strictObject({}), (): NamesView => {
      workspace.refresh(
        roomSchema.options.flatMap((room) => listStale(corpus, { folder: `content/${room}` })),
      );
      const mentions = mentionsOf(corpus);
      return {
        rooms: roomSchema.options.map((room) => ({
          room,
          title: ROOMS[room].title,
          entries: roomOf(room).map(({ id, data }) => ({
            id,
            name: data?.name ?? id,
            ...namesOf(data),
            mentions: mentions.get(keyOf(room, id))?.length ?? 0,
            isBroken: data === undefined,
          })),
        })),
        words: Object.entries(WORD_LISTS).map(([id, title]) => ({ id, title })),
      };
    }),
    'authority/mentions': route(inRoom.extend({ id: z.string() }), ({ room, id }) => ({
      mentions: (mentionsOf(corpus).get(keyOf(room, id)) ?? []).map(({ file, places }) => ({
        ...describeFile(corpus.whole, file),
        places: places.length,
      })),
    })),
    'authority/propose': route(inRoom.extend({ name: z.string() }), ({ room, name }) => ({
      id: propose(room, name),
      kinds: room === 'organizations' ? (corpus.whole.site?.data?.organizationKinds ?? []) : [],
      kind: room === 'organizations' ? proposeBodyKind(corpus.whole) : undefined,
    })),
    'authority/blank': route(inRoom, ({ room }) => ({
      form: describeRoom(workspace, room).form,
      data: room === 'columns' || room === 'series' ? { order: nextOrder(room) } : {},
      choices: listChoices(corpus.whole, undefined),
    })),
    'authority/new': route(
      inRoom.extend({ id: z.string(), filled: filledSchema }),
      ({ room, id: given, filled }) => {
        const data = toData(filled) as { name?: string };
        const id = given === '' ? propose(room, data.name ?? '') : given;
        const fault = faultOfSlug(id);
        if (fault !== undefined) throw new DeskError(`${fault}。`);
        if (roomOf(room).some((one) => one.id === id))
          throw new DeskError(`编号“${id}”已经有了，请换一个，例如 ${propose(room, data.name ?? id)}。`);
        const { breaches } = checkSchema(describeRoom(workspace, room).schema, data);
        if (breaches.length > 0)
          throw new DeskError(`没有写下：${breaches.map(({ message }) => message).join('；')}`);
        const file = `content/${room}/${id}.yaml`;
        writeNew(project, new Map([[file, writeYaml(data)]]));
        workspace.refresh([file]);
        return { id };
      },
    ),
  };

  function propose(room: Room, name: string): string {
    const known = roomOf(room).map(({ id }) => id);
    return proposeId(name, room === 'people' ? 'surname' : 'normal', known);
  }

  function nextOrder(room: 'columns' | 'series'): number {
    return Math.max(0, ...corpus.whole[room].map(({ data }) => data?.order ?? 0)) + 1;
  }
}

/** The other names of an entry, whatever its schema calls them, and its note. */
function namesOf(data: object | undefined): { others: string[]; note: string } {
  const { otherNames, shortNames, formerNames, note } = (data ?? {}) as Record<string, unknown>;
  const others = [otherNames, shortNames, formerNames].flatMap((names): unknown[] =>
    Array.isArray(names) ? names : [],
  );
  return { others: others.map(String), note: typeof note === 'string' ? note : '' };
}
