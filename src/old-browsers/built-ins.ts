/**
 * What browsers before Chrome 111, Firefox 119 and Safari 16.4 lack of what the scripts here use, and nothing else. Built
 * into `/old-browsers.js`, which only such a browser fetches, before any other script runs.
 */
import 'core-js/actual/array/at';
import 'core-js/actual/array/find-last';
import 'core-js/actual/array/find-last-index';
import 'core-js/actual/array/to-reversed';
import 'core-js/actual/array/to-sorted';
import 'core-js/actual/string/at';
import 'core-js/actual/string/replace-all';
import 'core-js/actual/string/to-well-formed';
import { gunzipSync } from 'fflate';

Object.assign(globalThis, { archiveGunzip: gunzipSync });
