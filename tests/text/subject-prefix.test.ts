import { describe, expect, it } from 'vitest';
import { bareSubject, ownSubject, prefixOf } from '@/utils/text/subject-prefix';

describe('what stands before a subject', () => {
  it.each([
    ['Re: the rota', 'answer'],
    ['RE[2]: the rota', 'answer'],
    ['re : the rota', 'answer'],
    ['AW: Dienstplan', 'answer'],
    ['Antw: het rooster', 'answer'],
    ['RIF: i turni', 'answer'],
    ['Odp: grafik', 'answer'],
    ['回复：排班', 'answer'],
    ['Vá: beosztás', 'answer'],
    ['ΑΠ: βάρδιες', 'answer'],
    ['Отв: смены', 'answer'],
    ['Fwd: the rota', 'forward'],
    ['Doorst: het rooster', 'forward'],
    ['İLT: vardiya', 'forward'],
    ['ΠΡΘ: βάρδιες', 'forward'],
    ['הועבר: משמרות', 'forward'],
    ['WG: Dienstplan', 'forward'],
    ['RV: los turnos', 'forward'],
    ['TR : le planning', 'forward'],
    // An answer in Finnish, passed on in Danish.
    ['VS: vuorot', 'either'],
    // May as well be a word of the subject.
    ['Ref: order 4711', 'answer?'],
    ['RES: turnos', 'answer?'],
    ['Enc: escala', 'forward?'],
    ['The rota: first month', undefined],
    ['Reorder point for Leeds', undefined],
    ['Regarding: the rota', undefined],
    ['', undefined],
  ])('in %j is told: %s', (subject, kind) => {
    expect(prefixOf(subject)).toBe(kind);
  });

  it('is left out, however often it comes, in whatever languages', () => {
    expect(bareSubject(' AW: Re: FWD: RES: The rota ')).toBe('The rota');
    expect(bareSubject('Regarding: the rota')).toBe('Regarding: the rota');
    expect(ownSubject('AW: Re: Ref: order 4711')).toBe('Ref: order 4711');
  });
});
