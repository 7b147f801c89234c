import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { complaintsOf, type SchemaIssue } from '../model/complaints.ts';
import { type Situation, situation } from '../model/situation.ts';

/*
 * Reads the files of situations. At build time only: what the extension carries is the plain data that comes out here.
 */

/** The situations of a folder, one a file named by its id, in the order of the files; throws with the file's name. */
export function loadSituations(folder: string): Situation[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.sort().map((file) => {
    const path = join(folder, file);
    const checked = situation.safeParse(parse(readFileSync(path, 'utf8')));
    if (!checked.success)
      throw new Error(`${path}\n  ${complaintsOf(checked.error.issues as SchemaIssue[]).join('\n  ')}`);
    if (`${checked.data.id}.yaml` !== basename(path))
      throw new Error(`${path}: its id is ${checked.data.id}; file name and id must be the same`);
    return checked.data;
  });
}
