import { oneLine, queryAll, shownIn } from '../crm/dom';
import { isHost, patternsOf } from '../crm/hosts';
import { crmAdapter } from '../crm/table';
import { HOSTS, locate } from './urls';

const LINKED = '[role="gridcell"]:has(a)';
/** What stands on the timeline; its icon says what it is, and which way a mail went. */
const TITLE = '[id^="timeline_record_title_text"]';
/** "Email from: Tara Fenn". */
const HEAD = '[id^="timeline_record_header_title"]';
const RECORD = `li:has(${TITLE})`;
const STEPS = 'li[id*="processHeaderStage"]';

/** The form of an email: its fields are those of any other record. */
const MAIL = {
  subject: ['[data-id="subject.fieldControl-text-box-text"]'],
  to: ['[data-id*="to.fieldControl-LookupResultsDropdown_to_selected_tag"]'],
  cc: ['[data-id*="cc.fieldControl-LookupResultsDropdown_cc_selected_tag"]'],
  send: ['button[data-id*="SendEmail"]', 'button[data-id*="|Send"]'],
} as const;

/** Dynamics 365 Sales. Controls carry the logical name in `data-id`; values are in inputs. */
export const dynamics = crmAdapter({
  id: 'dynamics',
  matches: patternsOf(HOSTS),
  applies: (url) => isHost(url, HOSTS),
  locate,
  expectsEnd: true,
  root: ['[data-id="editFormRoot"]', '#mainContent', 'body'],
  field: [
    '[data-id="$-FieldSectionItemContainer"]',
    '[data-id="header_$-FieldSectionItemContainer"],[data-id="header_$"]',
    '[data-id^="$.fieldControl-"]',
    '[data-id^="header_process_$"]',
  ],
  value: [
    '[data-id*="_selected_tag_text"]',
    '[data-id*="_selected_tag"]',
    '[data-id*="fieldControl-"]:is(input,textarea,select)',
    '[data-id*="option-set"]',
    '[data-id*="comboBox_text-value"]',
  ],
  label: 'label',
  names: {
    deal: {
      name: 'name',
      account: 'parentaccountid|customerid',
      amount: 'estimatedvalue|totalamount',
      currency: 'transactioncurrencyid',
      // Not `statuscode`, the reason for a status: "In Progress" is no stage.
      stage: 'stepname|salesstage|salesstagecode',
      status: 'statecode|statuscode',
      closeDate: 'estimatedclosedate',
      endedOn: 'actualclosedate',
      probability: 'closeprobability',
      nextStep: 'nextstep|msdyn_nextstep',
      owner: 'ownerid',
      contacts: 'parentcontactid',
      description: 'description',
      forecast: 'msdyn_forecastcategory',
      createdDate: 'createdon',
    },
    account: {
      name: 'name',
      website: 'websiteurl',
      industry: 'industrycode',
      owner: 'ownerid',
      description: 'description',
    },
    contact: {
      name: 'fullname',
      account: 'parentcustomerid',
      email: 'emailaddress1',
      title: 'jobtitle',
      owner: 'ownerid',
    },
    lead: {
      name: 'fullname',
      account: 'companyname',
      email: 'emailaddress1',
      title: 'jobtitle',
      stage: 'leadqualitycode|statuscode',
      owner: 'ownerid',
    },
  },
  select: {
    name: ['h1[data-id="header_title"]'],
    contacts: [
      // The first cell of a row has the person; what follows links to the role, which is none.
      `#dataSetRoot_Stakeholders ${LINKED}:not(${LINKED} ~ *) a,[id^="dataSetRoot_"] a[href*="etn=contact"]`,
    ],
  },
  feeds: [
    { items: `${RECORD}:has([class*="Note-symbol"])`, state: 'feed', title: TITLE, head: HEAD },
    { items: `${RECORD}:not(:has([class*="Note-symbol"]))`, title: TITLE, head: HEAD },
  ],
  steps: STEPS,
  extra(root, raws) {
    // By its label the reason for a status ("In Progress") is a stage.
    if (raws.stage && raws.stage.sure < 1 && raws.stage.text === raws.status?.text) delete raws.stage;
    // A bar that has no room shows its current step alone.
    const steps = queryAll(root, STEPS);
    const only =
      steps.length === 1 && !((raws.stage?.sure ?? 0) >= 1) ? oneLine(shownIn([steps[0]!]).text) : '';
    if (only.length < 60 && /\p{L}/u.test(only)) raws.stage = { text: only, sure: 1 };
  },
  composers: [
    {
      root: ['[data-id="editFormRoot"]:has(.fullPageContentEditorFrame)'],
      frames: ['.fullPageContentEditorFrame', '.cke_wysiwyg_frame'],
      editor: ['body'],
      ...MAIL,
    },
    {
      root: ['[data-id="editFormRoot"]:has([data-id^="subject.fieldControl"])'],
      editor: ['.ck-editor__editable[contenteditable="true"]'],
      needs: '[data-id*="to.fieldControl-LookupResultsDropdown_to"]',
      ...MAIL,
    },
  ],
  watch: ['[data-id="editFormRoot"]', '#mainContent', 'body'],
});
