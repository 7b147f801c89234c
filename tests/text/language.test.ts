import { describe, expect, it } from 'vitest';
import { languageOf } from '@/utils/text/language';

describe('language', () => {
  it.each([
    ['en', 'Thanks for the call. We will send the plan by Friday.'],
    ['en', 'Just checking in on this.'],
    ['de', 'Vielen Dank für das Gespräch. Wir senden Ihnen den Plan bis Freitag.'],
    ['fr', 'Merci pour votre appel. Nous vous enverrons le plan vendredi.'],
    ['es', 'Gracias por la llamada. Le enviaremos el plan el viernes.'],
    ['it', 'Grazie per la chiamata. Le invieremo il piano per venerdì, come abbiamo detto.'],
    [
      'it',
      'Gentile Dott. Rossi, in allegato trova l’offerta aggiornata. I prezzi restano validi fino a fine mese. I nostri tecnici arrivano martedì mattina alle otto. Distinti saluti',
    ],
    [
      'it',
      'Buonasera Anna, ho parlato con il responsabile acquisti. Il budget verrà approvato a settembre, quindi conviene rivedere insieme i volumi. Possiamo sentirci lunedì?',
    ],
    ['pt', 'Obrigado pela conversa. Vamos enviar o plano até sexta e nós falamos depois.'],
    ['nl', 'Bedankt voor het gesprek. We sturen het plan voor vrijdag, dat is ook goed voor ons.'],
    ['pl', 'Dziękuję za rozmowę. Czy to jest plan, o który pan prosił?'],
    ['sv', 'Jag ville bara höra om ni har hunnit titta på offerten. Hör gärna av dig om du har frågor.'],
    ['da', 'Jeg ville bare høre, om I har set på tilbuddet. Skriv gerne til mig, hvis du har spørgsmål.'],
    ['ru', 'Спасибо за звонок. Мы пришлём план в пятницу.'],
    ['zh', '谢谢您的来电。我们周五发送计划。'],
    ['ja', 'お電話ありがとうございます。計画は金曜日に送ります。'],
    ['ko', '전화 주셔서 감사합니다. 금요일까지 계획을 보내겠습니다.'],
  ])('knows %s', (language, text) => {
    expect(languageOf(text).language).toBe(language);
  });

  it.each([
    '',
    'OK',
    'Kettle GmbH 2026',
    '42',
    '🚀🚀',
    'Dana',
    'A C# developer helps.',
    'A Q & A session helps.',
    'Q1 prices attached, valid till 31 March.',
    'Van 3 leaves Thursday, Lee drives.',
    'Last drop 14:00, die cut sheets included.',
  ])('does not guess at %j', (text) => {
    expect(languageOf(text).language).toBe('und');
  });

  it('stays with the language of the text when a foreign name or phrase stands in it', () => {
    expect(
      languageOf('We met the team of Société Générale de la Mer and they liked the plan.').language,
    ).toBe('en');
  });

  it('is surer of a long text than of a short one', () => {
    const short = languageOf('Send it please').sure;
    const long = languageOf(
      'We have looked at the plan and we think that it is good for both of us, so please send it.',
    ).sure;
    expect(long).toBeGreaterThan(short);
  });
});
