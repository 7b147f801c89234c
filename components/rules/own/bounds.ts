import type { MessageKey } from '@/utils/messaging/words';
import type { ChosenMeasure, How } from '@/utils/rules/form/conditions';

/** How a number, an answer or a field is held against what the rule wants. */
export const BOUNDS: Record<How, MessageKey> = {
  least: 'howLeast',
  most: 'howMost',
  exact: 'howExact',
  none: 'howNone',
  some: 'howSome',
  yes: 'howYes',
  no: 'howNo',
  empty: 'howEmpty',
  filled: 'howFilled',
};

/** What the measures that the form offers are called. */
export const MEASURES: Record<ChosenMeasure, MessageKey> = {
  words: 'measureWords',
  sentences: 'measureSentences',
  questions: 'measureQuestions',
  requests: 'measureRequests',
  offers: 'measureOffers',
  promises: 'measurePromises',
  dates: 'measureDates',
  numbers: 'measureNumbers',
  sums: 'measureSums',
  links: 'measureLinks',
  attachments: 'measureAttachments',
  external: 'measureExternal',
  'first-touch': 'measureFirstTouch',
  'thread.complaint': 'measureComplaint',
  'thread.signals': 'measureSignals',
  'history.unanswered': 'measureUnanswered',
  'history.days-since-theirs': 'measureDaysSinceTheirs',
  'deal.amount': 'measureDealAmount',
  'deal.contacts': 'measureDealContacts',
  'deal.planned': 'measureDealPlanned',
  'deal.days-quiet': 'measureDealQuiet',
  'deal.age-days': 'measureDealAge',
  'deal.close-in-days': 'measureDealClose',
  'deal.next-step-in-days': 'measureDealNextStepDays',
  'deal.ours-in-a-row': 'measureDealOurs',
  'deal.open': 'measureDealOpen',
  'deal.nextStep': 'measureDealNextStep',
  'deal.closeDate': 'measureDealCloseDate',
  'deal.description': 'measureDealDescription',
};
