import { describe, expect, it } from 'vitest';
import { assess } from '@/utils/coach/assess';
import { compile } from '@/utils/coach/compile';
import { sceneOfExample } from '@/utils/coach/example';
import { learnedScorer } from '@/utils/coach/learned/scorer';
import type { PromptRule } from '@/utils/model/prompt-rule';
import type { RuleExample } from '@/utils/model/rule-example';
import { builtinRules } from '@/utils/rules';

/*
 * Rules about structure and threads hear what is written in German, Spanish and French; rules about words do not.
 */

const compiled = compile([builtinRules], learnedScorer());
type Scene = Exclude<RuleExample, string>;
const heard = (scene: Scene | string, surface: PromptRule['surface'] = 'draft') => {
  const { snapshot, context } = sceneOfExample(scene, surface);
  return assess(snapshot, compiled, context);
};
const ids = (scene: Scene | string, surface?: PromptRule['surface']) =>
  heard(scene, surface).tips.map(({ ruleId }) => ruleId);

const LANGUAGES = ['de', 'es', 'fr'] as const;
type By = Record<(typeof LANGUAGES)[number], string>;

/** Sentences that state something, ask nothing, promise nothing and name no day. */
const STATES: By = {
  de: 'Die neue Anlage läuft in drei Werken unserer Kunden seit einem halben Jahr ohne Stillstand, und die Teams dort sind mit dem Ablauf sehr zufrieden. Der Umbau dauerte kürzer als geplant, weil die Maschinen in der Nacht eingerichtet wurden. Auch die Schulung war einfacher, denn die Oberfläche ist dieselbe wie in der alten Anlage, und die Berichte kommen von selbst in das Lager.',
  es: 'La nueva línea funciona en tres plantas de nuestros clientes desde hace medio año sin paradas, y los equipos de allí están muy contentos con el proceso. La instalación duró menos de lo previsto porque las máquinas se montaron de noche. La formación también fue más sencilla, ya que la pantalla es la misma que en la línea antigua, y los informes llegan solos al almacén.',
  fr: 'La nouvelle ligne tourne dans trois usines de nos clients depuis un semestre sans arrêt, et les équipes sur place sont très contentes du processus. L’installation a duré moins longtemps que prévu parce que les machines ont été montées de nuit. La formation était aussi plus simple, car l’écran est le même que sur l’ancienne ligne, et les rapports arrivent seuls au dépôt.',
};
const ASKS: By = {
  de: 'Könnten Sie mir die beiden Namen nennen?',
  es: '¿Podrías decirme los dos nombres?',
  fr: 'Pourriez-vous me donner les deux noms ?',
};
const REQUESTS: By = {
  de: 'Bitte schicken Sie mir die beiden Namen.',
  es: 'Por favor, envíame los dos nombres.',
  fr: 'Merci de me transmettre les deux noms.',
};
const PROMISES: By = {
  de: 'Ich schicke Ihnen den Plan.',
  es: 'Te envío el plan.',
  fr: 'Je vous envoie le plan.',
};
const DATED: By = {
  de: 'Der Start ist am 12. März.',
  es: 'El inicio es el 12 de marzo.',
  fr: 'Le démarrage est le 12 mars.',
};

describe.each(LANGUAGES)('in %s', (language) => {
  const states = STATES[language];
  const deal = { status: 'open', name: 'Line 2' };

  it('the language is told, and the gate says that phrases are silent', () => {
    const { language: told, gates } = heard(states);
    expect(told).toBe(language);
    expect(gates.map(({ id }) => id)).toContain('G9');
  });

  it('a mail without a question is asked for one, and one with a question or a request is not', () => {
    expect(ids(states)).toContain('C-FOC-01');
    expect(ids(`${states} ${ASKS[language]}`)).not.toContain('C-FOC-01');
    expect(ids(`${states} ${REQUESTS[language]}`)).not.toContain('C-FOC-01');
  });

  it('a mail on an open deal without a next step is asked for one, unless it asks, promises or names a day', () => {
    expect(ids({ draft: states, deal })).toContain('C-FOC-03');
    for (const more of [ASKS, REQUESTS, PROMISES, DATED])
      expect(ids({ draft: `${states} ${more[language]}`, deal }), more[language]).not.toContain('C-FOC-03');
  });

  it('a promise of ours without a step of theirs is asked for one', () => {
    expect(ids({ draft: `${states} ${PROMISES[language]}`, deal })).toContain('C-FOC-07');
    expect(ids({ draft: `${states} ${PROMISES[language]} ${REQUESTS[language]}`, deal })).not.toContain(
      'C-FOC-07',
    );
  });

  it('a long mail, a long block and a short first mail are told of', () => {
    const long = [states, states, states, states, states].join('\n\n');
    expect(ids(long)).toContain('C-FOC-15');
    expect(ids(states)).not.toContain('C-FOC-15');
    expect(ids(`${states} ${states}`)).toContain('C-FOC-17');
    const short = states.split(',')[0]!.split(' ').slice(0, 10).join(' ');
    expect(ids({ draft: `${short}.`, reply: 'new', given: { 'history.known': false } })).toContain(
      'C-FOC-16',
    );
  });

  it('four questions are too many', () => {
    expect(ids(Array(4).fill(ASKS[language]).join(' '))).toContain('C-FOC-02');
    expect(ids(Array(2).fill(ASKS[language]).join(' '))).not.toContain('C-FOC-02');
  });

  it('one recipient on a large deal, and a colleague whom the record knows, are told of', () => {
    const large = { status: 'open', amount: 900_000, stageShare: 0.7 };
    const scene = { draft: `${states} ${ASKS[language]}`, thread: [ASKS[language], ASKS[language]] };
    expect(ids({ ...scene, deal: large, given: { 'team.large': 50_000 } })).toContain('C-TEA-01');
    const contacts = [{ name: 'Dana Wirth' }, { name: 'Ravi Menon' }];
    expect(ids({ draft: states, deal: { ...deal, contacts } })).toContain('C-TEA-15');
  });

  it('a person whom they copied and the reply drops is missed, and the offered line is in that language', () => {
    const thread = [
      { text: ASKS[language], to: ['rep@ourco.example'], cc: ['Ravi <ravi@customer.example>'] },
    ];
    const { tips } = heard({ draft: `${PROMISES[language]} ${states}`, thread });
    const tip = tips.find(({ ruleId }) => ruleId === 'C-TEA-14');
    expect(tip?.about?.kind).toBe('ravi@customer.example');
    const line = { de: 'In Kopie:', es: 'En copia:', fr: 'En copie\u00a0:' }[language];
    expect(tip?.rewrite?.text).toBe(` ${line} Ravi.`);
    expect(ids({ draft: states, thread, cc: ['Ravi <ravi@customer.example>'] })).not.toContain('C-TEA-14');
  });

  it('an empty subject and a false "Re:" are told of', () => {
    expect(ids({ draft: states, subject: '' })).toContain('C-FOC-11');
    expect(ids({ draft: states, subject: 'Re: Plan', reply: 'new' })).toContain('C-FOC-14');
  });
});

const QUESTIONS: By = {
  de: 'Guten Tag, vielen Dank für den Besuch bei uns. Welche Schulung brauchen unsere Mitarbeiter für die neue Anlage?',
  es: 'Hola, muchas gracias por la visita de ayer a nuestra planta. ¿Qué formación necesitan nuestros operarios para la nueva máquina?',
  fr: 'Bonjour, merci pour votre visite chez nous. Quelle formation faut-il à nos opérateurs pour la nouvelle machine ?',
};
const ELSEWHERE: By = {
  de: 'vielen Dank für Ihre Nachricht und die nette Runde. Wir haben uns über das Gespräch mit Ihrem Team sehr gefreut.',
  es: 'gracias por tu mensaje y por la agradable charla. Nos ha gustado mucho la conversación con tu equipo de compras.',
  fr: 'merci pour votre message et pour cet échange agréable. Nous avons beaucoup apprécié la discussion avec votre équipe.',
};
const ANSWERS: By = {
  de: 'vielen Dank für Ihre Nachricht. Die Schulung für Ihre Mitarbeiter ist im Preis enthalten und findet bei Ihnen statt.',
  es: 'gracias por tu mensaje. La formación de los operarios está incluida en el precio y se hace en la planta.',
  fr: 'merci pour votre message. La formation de vos opérateurs est comprise dans le prix et se fait chez vous.',
};
const SETTLES: By = {
  de: 'vielen Dank für Ihre Nachricht und die nette Runde. Die Unterlagen dazu sind anbei, und wir freuen uns auf das Gespräch.',
  es: 'gracias por tu mensaje y por la agradable charla. Los documentos van como adjunto y nos alegra mucho la conversación.',
  fr: 'merci pour votre message et pour cet échange. Les documents sont ci-joints et nous serions heureux de la discussion. Oui, avec plaisir.',
};

describe.each(LANGUAGES)('a question of theirs in %s', (language) => {
  const thread = [QUESTIONS[language]];

  it('that the reply leaves lying is told of, and quoted', () => {
    const tip = heard({ draft: ELSEWHERE[language], thread }).tips.find(
      ({ ruleId }) => ruleId === 'R-FOC-03',
    );
    expect(tip?.about?.quote).toMatch(/\?$/);
  });

  it('that the reply takes up in its words, or settles, is not', () => {
    expect(ids({ draft: ANSWERS[language], thread })).not.toContain('R-FOC-03');
    expect(ids({ draft: SETTLES[language], thread })).not.toContain('R-FOC-03');
  });

  it('in another language than the reply cannot be told', () => {
    const other = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length]!;
    expect(ids({ draft: ELSEWHERE[language], thread: [QUESTIONS[other]] })).not.toContain('R-FOC-03');
  });
});

/** Two questions of theirs, a reply to the first alone, and replies to both in other words. */
const TWO: Record<(typeof LANGUAGES)[number], { asks: [string, string]; first: string; both: string[] }[]> = {
  de: [
    {
      asks: ['Wann kommt die Maschine?', 'Und wer baut sie auf?'],
      first: 'Die Maschine kommt am 14. April.',
      both: ['Sie kommt am 14. April, zwei Monteure von uns stellen sie hin.'],
    },
    {
      asks: ['Ist die Fracht im Preis enthalten?', 'Liefern Sie auch nach Sylt?'],
      first: 'Ja, die Fracht ist enthalten.',
      both: ['Die Fracht ist enthalten, und auf die Insel fahren wir dienstags.', 'Ja zur Fracht, und ja.'],
    },
  ],
  es: [
    {
      asks: ['¿Qué plazo tenéis?', '¿El precio incluye el montaje?'],
      first: 'El plazo es de tres semanas.',
      both: ['Tres semanas, montaje incluido.', 'El plazo es de tres semanas, y todo va incluido.'],
    },
    {
      asks: ['¿Podéis enviar las etiquetas el lunes?', '¿Y el precio es con IVA?'],
      first: 'Sí, el lunes salen a primera hora.',
      both: ['El lunes a primera hora. Sin impuestos, como siempre.'],
    },
  ],
  fr: [
    {
      asks: ['Quel est le délai ?', 'Et le prix comprend-il la pose ?'],
      first: 'Le délai est de trois semaines.',
      both: ['Trois semaines, pose incluse.', 'Le délai est de trois semaines, tout est compris.'],
    },
    {
      asks: ['Avez-vous la version bleue ?', 'Faut-il couper le courant ?'],
      first: 'Oui, la bleue est en stock.',
      both: ['La bleue est en stock, et notre technicien travaille sous tension.'],
    },
  ],
};
const AROUND: Record<(typeof LANGUAGES)[number], [string, string]> = {
  de: ['Guten Tag Frau Kern,', 'Mit freundlichen Grüßen'],
  es: ['Hola Marta:', 'Un saludo'],
  fr: ['Bonjour Claire,', 'Cordialement'],
};

describe.each(LANGUAGES)('of two questions in %s', (language) => {
  const [greets, signs] = AROUND[language];
  const mail = (text: string) => `${greets}\n\n${text}\n\n${signs}`;
  const open = (asks: readonly string[], reply: string) =>
    heard({ draft: mail(reply), thread: [mail(asks.join(' '))] })
      .tips.filter(({ ruleId }) => ruleId === 'R-FOC-03')
      .map(({ about }) => about!.quote);

  it.each(TWO[language])('the one is told that the reply leaves: $first', ({ asks, first, both }) => {
    expect(open(asks, first)).toEqual([asks[1]]);
    for (const reply of both) expect(open(asks, reply), reply).toEqual([]);
  });
});

const PROMISED: [(typeof LANGUAGES)[number], string, string][] = [
  ['de', 'Guten Tag, ich schicke Ihnen die Berechnung bis Freitag.', '2026-03-14'],
  ['de', 'Guten Tag, ich melde mich am 12. März mit der Berechnung.', '2026-03-13'],
  ['de', 'Guten Tag, ich sende Ihnen die Berechnung bis zum 12.', '2026-03-13'],
  ['de', 'Guten Tag, die Berechnung für das Lager schicke ich Ihnen übermorgen.', '2026-03-12'],
  ['de', 'Guten Tag, ich sende Ihnen die Berechnung in 2-3 Tagen.', '2026-03-13'],
  ['es', 'Hola, te envío el cálculo antes del viernes.', '2026-03-14'],
  ['es', 'Hola, te enviaré el cálculo del almacén el 12 de marzo.', '2026-03-13'],
  ['es', 'Hola, te mando el cálculo el jueves por la tarde.', '2026-03-13'],
  ['es', 'Hola, te paso el cálculo del almacén dentro de dos días.', '2026-03-12'],
  ['fr', 'Bonjour, je vous envoie le calcul d’ici vendredi.', '2026-03-14'],
  ['fr', 'Bonjour, nous vous enverrons le calcul pour le dépôt le 12 mars.', '2026-03-13'],
  ['fr', 'Bonjour, je vous transmets le calcul jeudi matin.', '2026-03-13'],
  ['fr', 'Bonjour, je vous rappelle demain pour le calcul du dépôt.', '2026-03-12'],
];
const KEEPS: By = {
  de: 'wie versprochen kommt hier die Berechnung mit allen Zahlen, die wir für Sie haben.',
  es: 'como te dije, aquí está el cálculo con todas las cifras que tenemos para el equipo.',
  fr: 'comme promis, voici le calcul avec tous les chiffres que nous avons pour votre équipe.',
};

describe('a promise of ours with a day', () => {
  const thread = (text: string) => [{ from: 'us' as const, text, date: '2026-03-10T09:00:00Z' }];

  it.each(PROMISED)('in %s is due when its day has come: %s', (language, text, today) => {
    expect(ids({ draft: ELSEWHERE[language], thread: thread(text), today })).toContain('C-OWN-19');
    expect(ids({ draft: ELSEWHERE[language], thread: thread(text), today: '2026-03-10' })).not.toContain(
      'C-OWN-19',
    );
    expect(ids({ draft: KEEPS[language], thread: thread(text), today })).not.toContain('C-OWN-19');
  });
});

describe('the record beside a mail', () => {
  it.each([
    ['de', 'Der Gesamtpreis für das Lager beträgt 12.500 € und gilt bis zum Ende des Monats.'],
    ['de', 'Unser Angebot für die Anlage liegt bei 12 500 € und ist für Sie gut kalkuliert.'],
    ['es', 'El precio total de la instalación para el almacén es de 12.500 € y está todo incluido.'],
    ['fr', 'Le prix de l’installation pour le dépôt est de 12 500 € et tout est compris pour vous.'],
  ])('in %s holds the figure of the mail against its own: %s', (_, draft) => {
    const deal = (amount: number) => ({ status: 'open', amount, currency: 'EUR' });
    expect(ids({ draft, deal: deal(14_000) })).toContain('C-OWN-21');
    expect(ids({ draft, deal: deal(12_500) })).not.toContain('C-OWN-21');
  });

  it.each([
    'Das Angebot für das Lager liegt bei TEUR 12,5 und gilt bis zum Ende des Monats.',
    'Der Gesamtpreis für das Lager beträgt 0,0125 Mio. € und gilt bis zum Ende des Monats.',
    'The total price for the warehouse is EUR12.5k and everything is in it for you.',
  ])('reads the figure whole: %s', (draft) => {
    const deal = (amount: number) => ({ status: 'open', amount, currency: 'EUR' });
    expect(ids({ draft, deal: deal(14_000) })).toContain('C-OWN-21');
    expect(ids({ draft, deal: deal(12_500) })).not.toContain('C-OWN-21');
  });

  it.each([
    'Das Angebot für das Lager liegt zwischen 10 und 12.500 € und gilt bis zum Ende des Monats.',
    'The total price for the warehouse is between 10 and 12k euros, and everything is in it.',
    'The total price for the warehouse is 10 to EUR 12k, and everything is in it for you.',
    'The total price for the warehouse is 10 – 12k €, and everything is in it for you.',
    'The total price for the warehouse is US$ 12,500, and everything is in it for you.',
    'The total price for the warehouse is $12,500, and everything is in it for you.',
  ])('compares no range and no other currency: %s', (draft) => {
    expect(ids({ draft, deal: { status: 'open', amount: 14_000, currency: 'EUR' } })).not.toContain(
      'C-OWN-21',
    );
  });

  it.each([
    ['de', 'Besichtigung der Lagerhalle mit dem Betriebsleiter'],
    ['es', 'Ver el almacén con la jefa de mantenimiento y los operarios'],
    ['fr', 'Visite du dépôt avec la responsable de maintenance'],
  ] as const)(
    'in %s misses its next step in the mail, and not where it is taken up',
    (language, nextStep) => {
      const deal = { status: 'open', nextStep };
      expect(ids({ draft: `${ELSEWHERE[language]} ${ELSEWHERE[language]}`, deal })).toContain('C-FOC-24');
      expect(
        ids({ draft: `${ELSEWHERE[language]} ${nextStep}. ${ELSEWHERE[language]}`, deal }),
      ).not.toContain('C-FOC-24');
    },
  );
});

describe('rules about words', () => {
  const phrases = builtinRules.rules.filter(({ id }) => compiled.byId.get(id)?.language === 'en');

  it('are for English, and are most of the rules', () => {
    expect(phrases.length).toBeGreaterThan(100);
  });

  it.each(LANGUAGES)('are silent in %s, whatever English stands in between', (language) => {
    const english = 'Just checking in. We are excited to leverage our best-in-class platform.';
    const off = new Set(phrases.map(({ id }) => id));
    expect(ids(english).filter((id) => off.has(id)).length).toBeGreaterThan(0);
    expect(ids(`${STATES[language]} ${english} ${STATES[language]}`).filter((id) => off.has(id))).toEqual([]);
  });

  it('of another language are for that language alone: a language pack is rules that say theirs', () => {
    const pack = {
      origin: 'Deutsch',
      lists: {},
      rules: [
        {
          ...builtinRules.rules.find(({ id }) => id === 'C-PUR-01')!,
          id: 'X-DE-01',
          language: 'de',
          match: [{ phrase: 'wollte mich nur mal melden' }],
        },
      ],
    };
    const both = compile([builtinRules, pack], learnedScorer());
    const said = (text: string) => {
      const { snapshot, context } = sceneOfExample(text, 'draft');
      return assess(snapshot, both, context).tips.map(({ ruleId }) => ruleId);
    };
    expect(said(`Ich wollte mich nur mal melden. ${STATES.de}`)).toContain('X-DE-01');
    expect(
      said('Our German colleague wrote wollte mich nur mal melden, and we have not heard from him since.'),
    ).not.toContain('X-DE-01');
  });
});

describe('a question in English for a number, answered in another language', () => {
  const thread = ['Hi Sam, how many litres does the tank hold? And is the pump self-priming?'];
  const told = (draft: string) => ids({ draft, thread }).includes('R-FOC-03');

  it.each([
    'Hallo Jan, ja, die Pumpe ist selbstansaugend und läuft auch trocken. Viele Grüße an das Team in der Halle.',
    'Hola Jan, sí, la bomba es autocebante y también funciona en seco. Muchos saludos al equipo de la nave.',
    'Bonjour Jan, oui, la pompe est auto-amorçante et marche aussi à sec. Bien des choses à votre équipe.',
  ])('is open where no number stands: %s', (draft) => {
    expect(told(draft)).toBe(true);
  });

  it.each([
    'Hallo Jan, ja, die Pumpe ist selbstansaugend, und der Tank fasst 400 Liter. Viele Grüße an das Team.',
    'Hallo Jan, ja, die Pumpe ist selbstansaugend. Das Datenblatt ist anbei, viele Grüße an das Team.',
    'Hallo Jan, ja, die Pumpe ist selbstansaugend. Ich kläre den Inhalt mit dem Werk und melde mich.',
  ])('is not where one does, or is to come: %s', (draft) => {
    expect(told(draft)).toBe(false);
  });
});

describe('a question in another language, answered in English', () => {
  const german = 'Hallo Sam, was kostet die Wartung pro Jahr? Und bis wann könnt ihr liefern? Gruß Uwe';
  const french =
    'Bonjour Sam, quel est le délai pour la deuxième machine ? Combien coûte la formation ? Merci, Claire';
  const told = (draft: string, mail: string) =>
    heard({ draft, thread: [mail] })
      .tips.filter(({ ruleId }) => ruleId === 'R-FOC-03')
      .map(({ about }) => about?.quote);

  it('is open where it asks for a price, and no sum stands there', () => {
    expect(told('Hi Uwe, thanks for your mail. We can deliver on 12 June.', german)).toEqual([
      'Hallo Sam, was kostet die Wartung pro Jahr?',
    ]);
    expect(told('Hello Claire, lead time for the second machine is 11 weeks from order.', french)).toEqual([
      'Combien coûte la formation ?',
    ]);
  });

  it('is open where it asks for a day, and none stands there', () => {
    expect(told('Hi Uwe, thanks for your mail. The maintenance is 1,450 euros.', german)).toEqual([
      'Und bis wann könnt ihr liefern?',
    ]);
  });

  it.each([
    ['Hi Uwe, the maintenance is 1,450 euros a year, and we can deliver on 12 June.', german],
    ['Hi Uwe, the quote is attached. We can deliver on 12 June.', german],
    ['Hi Uwe, we can deliver on 12 June. I will send you the price tomorrow.', german],
    ['Hello Claire, 11 weeks, and the training is 900 euros.', french],
    ['Hello Claire, 11 weeks, and the training is included.', french],
  ])('is not where %s', (draft, mail) => {
    expect(told(draft, mail)).toEqual([]);
  });
});
