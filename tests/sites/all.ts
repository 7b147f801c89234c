import { gmail } from '@/utils/sites/gmail';
import { outlook } from '@/utils/sites/outlook';
import { roundcube } from '@/utils/sites/roundcube';
import { sogo } from '@/utils/sites/sogo';
import { WEBMAILS } from '@/utils/sites/webmails';

/** Every webmail with an adapter of its own, whichever script it comes in. */
export const ALL_MAIL = [gmail, outlook, ...WEBMAILS, roundcube, sogo];
