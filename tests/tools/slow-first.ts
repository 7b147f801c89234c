import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Small files that take minutes. */
const SLOW = /\/(?:editors\/editors|crm\/safety\.dom|background\/kills)\.test\.ts$/;

/**
 * Begins with what takes longest. Vitest does so where it knows the last run; on a clean clone it begins with the largest
 * files, and a small one that takes minutes would run at the end, alone, while the other cores stand idle.
 */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId);
    return [...sorted.filter(isSlow), ...sorted.filter((file) => !isSlow(file))];
  }
}
