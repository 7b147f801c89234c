import { MOST_SITUATIONS } from '../../model/playbook';
import { safely } from '../../model/safely';
import { type Situation, situation as schema } from '../../model/situation';
import { playbooksInForce } from './packs';
import { type RuleTrouble, TWICE, unfit } from './rules';

/** A situation that came with a playbook. */
export interface PlaybookSituation {
  /** What it is remembered by: the playbook's id, a slash, its own. */
  name: string;
  situation: Situation;
  /** The playbook's name. */
  origin: string;
}

/** The version of the format that brought situations. */
const SINCE = 2;

/** Reads the situations of a playbook one by one: what does not fit, or comes twice, is told and left out. */
export function readSituations(
  origin: string,
  content: { formatVersion?: unknown; practice?: unknown },
  trouble: RuleTrouble[] = [],
): Situation[] {
  if (Number(content.formatVersion) < SINCE || !Array.isArray(content.practice)) return [];
  const seen = new Set<string>();
  return content.practice.slice(0, MOST_SITUATIONS).flatMap((raw: unknown, index): Situation[] => {
    const parsed = safely(schema, raw);
    const named = (raw as { id?: unknown } | null)?.id;
    const id = typeof named === 'string' ? named : String(index + 1);
    const wrong = parsed.success ? seen.has(id) && TWICE : unfit(raw, parsed.error);
    if (wrong) trouble.push({ origin, id, ...wrong });
    if (!parsed.success || wrong) return [];
    seen.add(id);
    return [parsed.data];
  });
}

/** Every situation of the playbooks in force; of two by the same name the organisation's. */
export async function playbookSituations(): Promise<PlaybookSituation[]> {
  const { imported, organisation } = await playbooksInForce([]);
  const all = [...imported, ...organisation].flatMap(({ id, name, content }) =>
    readSituations(name, content).map((situation) => ({
      name: `${id}/${situation.id}`,
      situation,
      origin: name,
    })),
  );
  return [...new Map(all.map((one) => [one.name, one])).values()];
}
