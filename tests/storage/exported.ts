import type { ExportFile } from '@/utils/storage/transfer/file';
import { exportText } from '@/utils/storage/transfer/write';

/** Everything that is stored, as the file says it. */
export async function exportAll(app: string, now = Date.now()): Promise<ExportFile> {
  return JSON.parse((await exportText(app, {}, now)).join(''));
}
