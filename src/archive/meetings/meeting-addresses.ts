import { digestOf } from '../../corpus/digest.ts';
import { romanise } from '../../text/romanise.ts';
import { isSession } from '../../text/meeting-names.ts';
import type { JoinedMeeting } from './join-meetings.ts';

/**
 * The address of each meeting: the beginning of its name in letters, to be read, its year, and eight figures of the digest of
 * both; of a session, of which there is one, no year. A second one of a name in a year has its day in the digest too.
 */
export function nameMeetings(meetings: readonly JoinedMeeting[]): Map<JoinedMeeting, string> {
  const taken = new Set<string>();
  return new Map(
    meetings.map((meeting) => {
      const { key, time, isSingle } = meeting;
      const year = isSingle ? [] : [String(time.year)];
      const letters = readable(key);
      const idOf = (...more: string[]) =>
        [letters, ...year, digestOf('meeting', key, ...year, ...more).slice(0, 8)].join('-');
      const first = idOf();
      const id = taken.has(first) ? idOf(String(time.first), meeting.circle ?? '') : first;
      taken.add(id);
      return [meeting, id] as const;
    }),
  );
}

/** `某省总工会第14届委员会第6次会` → `mou-sheng-zong-gong-hui-14-6`, `2022年度民主生活会` → `2022-nian-du-min`. */
function readable(key: string): string {
  const figures = isSession(key) ? [...key.matchAll(FIGURE)].map(([figure]) => figure) : [];
  const words = figures.length > 0 ? key.replace(FROM_FIGURE, '') || '会议' : key;
  const letters = romanise([...words].slice(0, SYLLABLES).join('')).replace(/(?<=\d)-(?=\d)/gu, '');
  return [letters, ...figures].join('-');
}

/** So many syllables of a name are read in an address. */
const SYLLABLES = 8;
const FIGURE = /(?<=第)\d+(?=[届次])/gu;
const FROM_FIGURE = /第\d+[届次].*$/u;
