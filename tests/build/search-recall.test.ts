import { beforeAll, inject } from 'vitest';
import { testRecall } from './recall-suite.ts';
import { searchInNode } from './search-in-node.ts';
import { substringTruth } from './substring-truth.ts';

const site = inject('site');
const engine = searchInNode(site);

beforeAll(() => engine.load());

testRecall(engine, substringTruth(site, 20261120));
