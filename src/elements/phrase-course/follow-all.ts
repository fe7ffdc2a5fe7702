import type { Course } from '../../search/query/courses/shapes.ts';
import { ask } from '../../search/query/client.ts';

/**
 * Asks the search worker for the courses of phrases, all at once; `tell` hears how many shards of the index have been asked for
 * them, of how many.
 * @throws SearchFailure when there is no answer.
 */
export async function followAll(
  phrases: readonly string[],
  tell: (read: number, all: number) => void,
): Promise<Course[]> {
  const read = phrases.map(() => 0);
  return Promise.all(
    phrases.map(async (phrase, place) => {
      for (;;) {
        const followed = await ask('follow', { phrase });
        read[place] = followed.read;
        tell(
          read.reduce((sum, own) => sum + own, 0),
          followed.shards * phrases.length,
        );
        if (followed.course) return followed.course;
      }
    }),
  );
}
