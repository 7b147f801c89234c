import type { Opportunity } from '../../model/opportunity';
import { fold } from '../fold';
import type { CsvCells } from './record';
import { PLAIN } from './write';

/*
 * That a deal has ended, as the lists of CRMs say it: "Closed Won", "closedlost (Sales)", "Abgeschlossen und gewonnen".
 */

/** What other programs call how a deal stands as a whole. */
export const STATUS = ['status', 'deal status', 'opportunity status', 'estado', 'statut'];
/** What other programs call its stage, folded: read for an end alone, and where no other column says how it stands. */
export const THEIR_STAGE = [
  'deal stage',
  'opportunity stage',
  'stage name',
  'stagename',
  'sales stage',
  'phase',
  'verkaufsphase',
  'dealphase',
  'deal phase',
  'etapa',
  'fase',
  'etapa del negocio',
  'etape',
  'phase de la transaction',
];

const ENDED =
  /^(?:(?:closed|abgeschlossen|geschlossen|fermee?|cerrad[oa]|cierre) ?(?:(?:and|und|et|y) )?)?(?:(won|gewonnen|gagnee?s?|ganad[oa]s?)|lost|verloren|perdue?s?|perdid[oa]s?)$/;

/** @returns undefined where a cell does not surely say that the deal was won or lost */
function endingIn(cell: string): Opportunity['outcome'] {
  const found = ENDED.exec(fold(cell.replace(/\([^()]*\)\s*$/, '')));
  return found ? (found[1] ? 'won' : 'lost') : undefined;
}

/**
 * The cells of a row with the end of its deal in our words. Of another program's column only an end is taken: what else it
 * says ("Negotiation", "open") is none of our stages, and no reason to take up what was put aside here.
 * @param header of the column of the state
 * @param before the record that is there
 */
export function withEnding(cells: CsvCells, header: string | undefined, before?: Opportunity): CsvCells {
  const isOurs = fold(header ?? PLAIN.state) === fold(PLAIN.state);
  const ending = endingIn((isOurs ? undefined : cells.state) ?? '') ?? endingIn(cells.stage ?? '');
  const { state, stage, ...rest } = cells;
  if (!ending) return isOurs ? cells : { ...rest, ...(stage !== undefined && { stage }) };
  // One that has ended so may have gone on since: what came of it was looked at.
  if (before?.outcome === ending) return rest;
  return { ...rest, stage: 'decided', state: isOurs && state?.trim() ? state : ending };
}
