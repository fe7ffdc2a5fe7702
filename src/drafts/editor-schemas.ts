import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Whole } from '../corpus/model.ts';
import { describeSchema } from './describe-schema.ts';
import { editedFiles, type FileName } from './edited-files.ts';

/** Where the schemas for text editors lie; a name with a dot, so that nothing takes them for content. */
export const SCHEMA_FOLDER = 'content/.schemas';

/** The file of a schema below its folder: `issue.schema.json`. */
export function schemaFileOf(name: FileName): string {
  return `${name}.schema.json`;
}

/** Writes the schemas for text editors where they are not as they should be; a folder that is read only stays as it is. */
export function writeEditorSchemas(project: string, whole: Pick<Whole, 'site'>): void {
  const folder = join(project, SCHEMA_FOLDER);
  try {
    for (const { name, title, schema, helps } of editedFiles(whole)) {
      const text = `${JSON.stringify({ title, ...describeSchema(schema, helps) }, undefined, 2)}\n`;
      const path = join(folder, schemaFileOf(name));
      if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
      mkdirSync(folder, { recursive: true });
      const partial = `${path}.${process.pid}.partial`;
      writeFileSync(partial, text);
      renameSync(partial, path);
    }
  } catch (error) {
    // They help with writing and nothing depends on them: a check of a disc that cannot be written to is still a check.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
