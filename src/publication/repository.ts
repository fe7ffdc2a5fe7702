import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { askGit, isRepository } from '../corpus/git.ts';

/** The git repository a project is. */
export interface Repository {
  /** Why nothing can be committed now, in Chinese, with the way out. */
  obstacle: string | undefined;
  /** True where a folder is not as the last commit has it. */
  isDirty(folder?: string): boolean;
  /** Commits `content/`, or a folder of it, as it lies on disk and nothing else; what was staged elsewhere stays staged. */
  commit(message: string, author: string, folder?: string): { problem?: string; note?: string };
  /** The commits that touched a file, the last one first. */
  log(file: string): { commit: string; subject: string }[];
  /** A file as a commit has it. */
  show(commit: string, file: string): string | undefined;
  /** Puts `content/` as a commit has it into a folder; gives why that failed. */
  extract(commit: string, folder: string): string | undefined;
}

/** The repository of a project; undefined where there is no git, or the project is no repository of its own. */
export function openRepository(project: string): Repository | undefined {
  if (!isRepository(project)) return undefined;
  return {
    obstacle: findObstacle(project),
    isDirty: (folder = 'content') => askGit(project, ['status', '--porcelain', '--', folder]).out !== '',
    commit: (message, author, folder = 'content') => commitFolder(project, folder, { message, author }),
    log: (file) =>
      askGit(project, ['log', '--format=%H %s', '--', file])
        .out.split('\n')
        .map((line) => ({
          commit: line.slice(0, line.indexOf(' ')),
          subject: line.slice(line.indexOf(' ') + 1),
        })),
    show(commit, file) {
      const { ok, out } = askGit(project, ['show', `${commit}:${file}`]);
      return ok ? out : undefined;
    },
    extract: (commit, folder) => extractContent(project, commit, folder),
  };
}

/** With an index of its own, so that neither what is staged nor what lies in the project is touched. */
function extractContent(project: string, commit: string, folder: string): string | undefined {
  const scratch = mkdtempSync(join(tmpdir(), 'publish-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    const read = askGit(project, ['read-tree', '--prefix=content/', `${commit}:content`], env);
    if (!read.ok) return read.error;
    const { ok, error } = askGit(project, ['checkout-index', '-a', `--prefix=${resolve(folder)}/`], env);
    return ok ? undefined : error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function findObstacle(project: string): string | undefined {
  if (!askGit(project, ['symbolic-ref', '-q', 'HEAD']).ok)
    return 'git 现在不在任何分支上（detached HEAD），提交了也会丢。请先运行 git switch 分支名，或发布时加上 --no-commit。';
  const folder = resolve(project, askGit(project, ['rev-parse', '--git-dir']).out);
  const busy = ['MERGE_HEAD', 'rebase-merge', 'rebase-apply', 'CHERRY_PICK_HEAD'];
  if (busy.some((name) => existsSync(join(folder, name))))
    return 'git 里有一次合并没有做完。请先做完或放弃它，或发布时加上 --no-commit。';
  return undefined;
}

/**
 * The commit is made with an index of its own and put on the branch by one change of its ref, so that a kill leaves the
 * branch before or after, and no lock. Only then the user's own index learns of it.
 */
function commitFolder(
  project: string,
  folder: string,
  { message, author }: { message: string; author: string },
): ReturnType<Repository['commit']> {
  const scratch = mkdtempSync(join(tmpdir(), 'publish-index-'));
  try {
    const env = { GIT_INDEX_FILE: join(scratch, 'index') };
    const head = askGit(project, ['rev-parse', '--verify', '-q', 'HEAD']);
    const run = (args: string[]) => {
      const answer = askGit(project, args, env);
      if (!answer.ok) throw new GitError(answer.error);
      return answer.out;
    };
    if (head.ok) run(['read-tree', 'HEAD']);
    run(['add', '-A', '--', folder]);
    const tree = run(['write-tree']);
    if (head.ok && tree === run(['rev-parse', 'HEAD^{tree}'])) return forgetStaged(project, folder);
    const named = askGit(project, ['var', 'GIT_COMMITTER_IDENT']).ok;
    const own = named ? [] : ['-c', `user.name=${author}`, '-c', 'user.email=publish@localhost'];
    const parents = head.ok ? ['-p', head.out] : [];
    const made = run([...own, 'commit-tree', tree, ...parents, '-m', message]);
    run(['update-ref', '-m', 'publish', 'HEAD', made, head.ok ? head.out : '']);
    const note = `git 没有设置姓名，这次提交署名“${author}”。要用自己的姓名：git config user.name 姓名，git config user.email 邮箱。`;
    return { ...forgetStaged(project, folder), ...(!named && { note }) };
  } catch (error) {
    if (error instanceof GitError) return { problem: error.message };
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

class GitError extends Error {}

/** Brings the user's index to what was committed; without it git would show the commit undone. */
function forgetStaged(project: string, folder: string): ReturnType<Repository['commit']> {
  const answer = askGit(project, ['reset', '-q', '--', folder]);
  const hint = `已经提交，但 git 的暂存区正被占用：${answer.error}。等别的 git 结束后运行 git reset -- ${folder}。`;
  return answer.ok ? {} : { note: hint };
}
