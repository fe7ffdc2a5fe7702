import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, inject } from 'vitest';
import { buildSearch } from '../../src/search/index/build.ts';
import { COMMON_FROM, readInput } from './index-states.ts';
import { testPhrases } from './phrase-suite.ts';
import { searchInNode } from './search-in-node.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-common-pairs-'));
const input = readInput(inject('site'));

beforeAll(() => buildSearch(folder, input, { commonFrom: COMMON_FROM }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

testPhrases(input, searchInNode(folder));
