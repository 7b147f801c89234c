import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { DATABASE_NAME, DATABASE_VERSION } from '@/utils/storage/database';

const { stores } = JSON.parse(
  readFileSync(`${import.meta.dirname}/fixtures/database-${DATABASE_VERSION}.json`, 'utf8'),
) as { stores: Record<string, string> };

/** A later Uplift in another window, with one more table. */
export class Newer extends Dexie {
  constructor() {
    super(DATABASE_NAME);
    this.version(DATABASE_VERSION + 1).stores({ ...stores, more: 'id' });
  }
}
