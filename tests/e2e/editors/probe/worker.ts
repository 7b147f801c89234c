import type { DraftSnapshot } from '@/utils/model/snapshot';
import type { Assessment, Tip } from '@/utils/model/tip';

/* A worker that knows two tips. It speaks the extension's own protocol and keeps nothing but what was muted. */

interface Api {
  runtime: {
    onMessage: {
      addListener(
        listener: (
          message: { name: string; data: never },
          sender: unknown,
          send: (answer: unknown) => void,
        ) => void,
      ): void;
    };
  };
}
const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
const muted = new Set<string>();

const TIPS = [
  { words: 'just wanted', text: 'want', severity: 2, ruleId: 'T-REPLACE' },
  { words: 'a bit', text: '', severity: 1, ruleId: 'T-REMOVE' },
  { words: 'Hope all is well!', text: '', severity: 1, ruleId: 'T-LINE' },
] as const;

function tips({ blocks }: DraftSnapshot): Tip[] {
  return TIPS.flatMap(({ words, text, severity, ruleId }): Tip[] => {
    const block = blocks.find((one) => one.text.includes(words));
    if (!block || muted.has(ruleId)) return [];
    const start = block.text.indexOf(words);
    const span = { block: block.id, start, end: start + words.length };
    return [
      {
        id: `${ruleId}:${words}`,
        ruleId,
        dimension: 'OWN',
        severity,
        title: `What if it said less than “${words}”?`,
        why: 'Fewer words, the same meaning.',
        quote: words,
        span,
        rewrite: { span, text, expected: words },
        evidence: { grade: 'D', sources: [] },
        origin: 'builtin',
      },
    ];
  });
}

function answer(name: string, data: unknown): unknown {
  if (name === 'site.state') return { started: true, on: true, self: [] };
  if (name === 'tip.event') {
    const event = data as { action: string; ruleId: string };
    if (event.action.startsWith('muted')) muted.add(event.ruleId);
    return { offerMute: false };
  }
  if (name === 'tip.unmute') {
    muted.delete((data as { ruleId: string }).ruleId);
    return undefined;
  }
  if (name !== 'coach.assess') return undefined;
  const { snapshot } = data as { snapshot: DraftSnapshot };
  const assessment: Assessment = {
    kind: 'draft',
    revision: snapshot.revision,
    gates: [],
    tips: tips(snapshot),
    meter: [{ dimension: 'FOC', state: 'shown' }],
    language: 'en',
  };
  return {
    state: 'ok',
    assessment,
    prefill: { accountName: 'Acme', contact: { name: 'Dana Reyes', address: 'dana@acme.example' } },
  };
}

(browser ?? chrome).runtime.onMessage.addListener(({ name, data }, _sender, send) => {
  send({ ok: true, back: answer(name, data) });
});
