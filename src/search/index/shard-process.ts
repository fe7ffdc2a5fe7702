import { buildShard, type ShardInput } from './build-shard.ts';

/** What the parent process sends. */
export interface ShardJob extends ShardInput {
  folder: string;
}

/**
 * A process that builds one shard and ends, so that all its memory is given back. An error goes back in words; with
 * its parent it ends too.
 */
process.once('message', (job: ShardJob) => {
  buildShard(job.folder, job).then(
    () => process.disconnect(),
    (error: unknown) => {
      process.send?.(error instanceof Error ? error.message : String(error), () => process.exit(1));
    },
  );
});
process.once('disconnect', () => process.exit());
