import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';

// Loaded into every process of a build with --import: writes the name of each content file that is opened to be read.
const log = process.env['COUNT_READS'];
const content = `${process.cwd()}${sep}content${sep}`;
const note = (path) => {
  const name = String(path);
  if (log && name.startsWith(content)) fs.appendFileSync(log, `${name.slice(content.length)}\n`);
};
const watch = (holder, name) => {
  const original = holder[name];
  holder[name] = function (path, ...rest) {
    if (!String(path).includes(String(log))) note(path);
    return original.call(this, path, ...rest);
  };
};
for (const name of ['readFileSync', 'readFile', 'createReadStream']) watch(fs, name);
for (const name of ['readFile', 'open']) watch(fs.promises, name);
syncBuiltinESMExports();
