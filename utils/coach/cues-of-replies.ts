/*
 * What tells, in a thread, that something is settled: a complaint is closed, a question was answered elsewhere or will
 * be, an invitation is taken, a person is left out on purpose.
 */
export const CUES_OF_REPLIES = {
  resolved: [
    '[now|been|is|are] (resolved|solved|sorted|fixed|closed|settled)',
    '[all|back] (fine|good|well|normal|in order) (again|now)',
    'thank~ for (sorting|fixing|solving|resolving)',
    'all good now',
    'no longer a problem',
    '(matter|case|issue|subject|topic) (be~) closed',
    '(all|everything) (be~) [now] (dry|tight|quiet|running|in place|as it should) ..2',
    'works again',
    'working again',
    '(works|runs|prints|holds|closes|cools|heats|scans|opens|starts) (fine|well|perfectly|like new|now|again|properly) ..1',
    '(all|everything) ..3 (be~ here|be~ there|arrived|came|has come|have come) (now|safely|today|yesterday|in the end|after all)',
    '(replacement~|new ones|new one|missing (one|ones|box|boxes|part|parts)|right ones|right one) ..2 (came|arrived|be~ here|be~ there|be~ in|fit|fits|work|works)',
    'thank~ for the (quick|fast|prompt|speedy) (help|repair|fix|replacement|solution|credit|action)',
    '(no harm done|all forgiven|water under the bridge)',
  ],
  /** Not settled yet, whatever word of settling stands beside it. */
  unsettled: [
    'not',
    'never',
    'still',
    'until',
    'when',
    'please',
    'must',
    'need~',
    'want~',
    'expect~',
    'should',
  ],
  /** Words were exchanged elsewhere, or stand between the quoted lines. */
  spoken: [
    '(discussed|agreed|said|told you|explained|promised|confirmed|talked|spoke|spoken|answered|went through|gone through) ..3 (phone|call|meeting|in person|this morning|just now|earlier today)',
    '(good|great|nice|lovely|pleasure) (talking|speaking|to talk|to speak|chatting|catching you) ..3',
    '(thank you|thanks) for [taking] (the|your|my|our) (call|chat|time on the phone|quick call)',
    '(thank you|thanks) for [taking|making|finding] (the|your|my|our) ..1 (time|call) ..3 ({date}|yesterday|today|this morning|this afternoon|earlier|just now)',
    '[my] (answers|replies|responses|comments) [are|you find] [in] (below|above|inline|in line|blue|red|green|bold|colour|color|between)',
    '(answers|answered|replied|comments|commented|replies) ..4 (inline|in line|in (blue|red|green|bold|capitals|colour|color)|between (the|your) lines|behind (each|your))',
  ],
  /** They were seen: "it was lovely to see the new place". */
  met: [
    '(good|great|nice|lovely|pleasure|enjoyed|interesting) [to] (see|seeing|meet|meeting|visit|visiting|be|being|walk|walking) (you|your|the|at|with|round|through|around|everybody|everyone) ..2',
    '(thank you|thanks) for (having|showing|the (tour|visit|coffee|walk|warm welcome))',
    'when (i|we) (was|were) (there|here|with you|at yours|at your ..2)',
    "(yesterday's|our|my) (visit|meeting|call)",
  ],
  /** Who writes so knows the reader, though no earlier mail is shown. */
  acquainted: [
    '(move|shift|postpone|reschedule|rearrange|swap|push|change) our ..3',
    'our [last|next|first|weekly|monthly|yearly|annual|quarterly] ..1 (call|meeting|talk|conversation|chat|visit|review|appointment|session|workshop|demo|lunch|dinner|tour|trial|pilot|project|contract|agreement|{date})',
    "(from|since|after|on) (today's|yesterday's|last {word}'s|{date}) ..1 (call|meeting|talk|visit|tour|demo)",
    '(thank you|thanks) for (today|yesterday|meeting|joining|coming|having ..2|(the|your) ..1 (call|mail|email|message|order|visit|tour|meeting|reply|answer|quote|request|enquiry|inquiry|feedback|hospitality|coffee|lunch|talk|chat|conversation))',
    '(good|great|nice|lovely|pleasure|enjoyed) [to] (see|seeing|meet|meeting|talk to|talking to|talking with|speak to|speaking to|speaking with) you',
    '(as|like) (agreed|promised|discussed)',
    '(we|you and i) (met|spoke|talked|agreed) ..2',
  ],
  /** An answer is promised, or the question was handed on to who gives it. */
  defers: [
    '(pass~|passed|forward~|forwarded|hand~|handed) [on] ..1 (mail|email|message|question|questions|request|query|note) [on] to',
    '(answer~|answers|reply|replies) (you|your|each|all|both|them) ..3',
    // A colleague is asked in the same mail: "Dana, could you tell Hye-jin whether it fits?"
    '{name} , (could|can|would|will) you [please] (tell|answer|let|confirm|say|explain|send|share|check|take) ..3',
    '(he|she|they|{name}|{capital}) (will|is|are) (ring~|call~|phone~|mail~|email~|write~) you ..2',
    '(an|the|full|proper) answer (to|by|tomorrow|on) ..2',
    '(i am|we are|am|just|still) [still|just|now] (checking|asking|chasing) (with|this|that|it|the|our|my) ..3',
    '^ (checking|asking|chasing) (with|this|that|it|the|our|my) ..3',
    '^ {word} [{word}] , (checking|asking|chasing) (with|this|that|it|the|our|my) ..3',
    '^ [and|so|hi ..1] let me (check|ask|find out|see) ..4',
    '(look|looking) into (this|it|that|these|both|your ..1|the ..1 (questions|points))',
    '(your|both|all|the other|these) ..1 (questions|points) ..6 (tomorrow|by|until|later|{date})',
  ],
  /** Who could do what we do not. */
  refers: [
    '(people|firm|company|one|man|woman|person|place|shop) (i|we) would [really|always|rather] (ask|try|call|ring|use|go to|go with|recommend)',
    '(say|tell (them|him|her)) (i|we) sent you',
    '(i|we) (can|could|would|will) [gladly|happily|warmly|only] recommend [you] {capital}',
    '(try|ask|ring|call|speak to|talk to) {capital} ..5 (instead|does|do|they|who|sent you)',
  ],
  /** They ask which of several we would take. */
  advice: [
    '(which|what) ..4 would you [rather] (put|take|choose|pick|buy|use|go|start|recommend|suggest|advise|prefer|order|install)',
    '(which|what) ..4 should (we|i) [rather] (put|take|choose|pick|buy|use|order|install)',
    '(which|what) ..4 do you (recommend|suggest|advise|prefer)',
    'which of (the|these|those|them|our|both|your) ..2',
    'which ..2 (is|are|would be|do you think is) [the] (better|best|right)',
  ],
  /** One of several is picked, or all are held equal. */
  chosen: [
    '(i|we) would [rather|always|definitely|certainly] (go|take|pick|choose|put|start|recommend|suggest|say|use|buy|opt|order|install)',
    'the {word} one',
    'the (first|second|third|former|latter|other|left|right|smaller|larger|bigger|cheaper|newer|older)',
    '(recommend~|suggest~|advise~|prefer~|better|best|rather|because|neither|either)',
    'since (you|your|it|they|we)',
    'my (pick|choice|money|vote|advice|favourite|favorite|recommendation)',
    '^ [just|simply] (take|use|go|start|pick|choose) ..3',
    '(both|all) [of them] (work|do|fit|will do|would do|are fine|are good|suit)',
  ],
  /** They ask what we would do, of several or of anything. */
  counsel: [
    '(who|whom) (would|should|do) (you|we) ..1 (pick|take|choose|recommend|prefer|hire|go for|suggest)',
    '(would|do) you (rather|prefer|favor) ..6 or ..4',
    '(would|should) (you|we|i) [rather|sooner|best] (take|choose|pick|go (with|for)|recommend|suggest|use|order|buy|advise) ..6 or ..4',
    'what (do|would) you (recommend|suggest|advise)',
    'what would you do',
    'which ..2 (is|are|would be) [the] (best|better|right one|safest)',
    'which [of ..3|{word}|{word} {word}] ((would|should) (you|we)|do you (recommend|suggest|advise|prefer|favor|like|think|see|rate|trust|propose)|do we (take|choose|pick|want|need|go for|buy|order))',
    'your (advice|recommendation|opinion)',
    'what is your (view|take|tip)',
    'what do you think , [rather|better] ..4 or ..4',
    'or ..4 , what do you think $',
    'should (we|i) [rather|better] (take|buy|choose|go for|go with|rent|lease) ..4 or ..4',
  ],
  /** What a promise brings, told from its end: "the drawing reaches you on the 11th". */
  brings: [
    '(reach~|reaches) (you|your ..3)',
    '(be~|be) (with you|on your (desk|table|screen|doorstep)|in the post|on (its|their) way)',
    '(quote|quotation|offer|proposal|price|prices|figures|drawing|drawings|layout|samples|sample|report|contract|answer) with you (by|on|tomorrow|today|next|shortly|{date}) ..2',
    'expect ..6 from (me|us)',
    '(land~|arrive~|lands|arrives) ..1 (with you|at your ..2|in your ..2|on your ..2)',
    '(you|you will) (get|have|receive) ..8 from (me|us)',
    '(goes|go|leaves|comes|come) [out] to you',
    'our {word} [{word}] will [also|then|just] (ring|phone|call|come|visit|be (with you|at (your|the))|write|bring|deliver) ..8',
    '(i|we|he|she|they|{name}|{capital}) will [also|then|just|definitely] (ring|phone|post|email|mail|drop|pop|fetch|quote|price|draw|cost|chase) ..8',
    '(come|get|be) back to you ..8',
    '(i|we) will {word} ..8 and (let you know|tell you|send|call|ring|mail|email|report|confirm|come back|get back|give you|show you) ..8',
    '(i|we) (can|should) (let you have|have ..6 for you) ..4',
    'will be (on|in) your ..1 (account|inbox|mailbox|portal|hands|hand)',
    '(to follow|follows) (by|on|tomorrow|{date})',
    // "The drawing comes on Wednesday": what is ours to hand over, and no truck or guest.
    '^ [and|so|then] [the|a|an|your|our|both|all] ..2 (drawing~|sketch~|layout~|quote~|quotation~|offer|offers|proposal~|price|prices|sample~|report~|invoice~|contract~|certificate~|datasheet~|figures|numbers|photos|schedule|answer|confirmation|minutes|parts|part|replacement~|credit note) ..1 (come|comes|will come|follow|follows|will follow|go|goes|leave|leaves|arrive|arrives|will arrive|(is|are|will be) ready) [out|off|to you] [on|by|in|until] ({date}|tomorrow)',
    'will be (working|live|ready|fixed|finished|installed|delivered|repaired|replaced|shipped|sorted) ..8',
    '(i|we) (can|do) (promise|guarantee) ..4',
    '(i|we|he|she|they|{name}|{capital}) will have ..8 (to you|in the post|with you|on your ..2|in your ..2|ready|done)',
  ],
  /** An invitation is taken, or declined. */
  accepts: [
    '(would|will) [be|have] [really] (love|loved|like|glad|happy|delighted) to',
    '(can not|cannot|could not|will not be able to) (make|come|join|attend)',
    'count (me|us) in',
    'forward to it',
    '(i|we) (will|shall) be there',
    '(good|great|nice|lovely|excellent|brilliant|wonderful) idea',
    '(like|love) (the|that|this|your) [idea|plan|proposal|suggestion|thought]',
  ],
  /** Tells the reader what to do, or that nothing is to be done. */
  instructs: [
    '^ [just|please|so|then|simply] (leave|keep|bring|use|take|put|wait|come|do not|go ahead|carry on|ignore|open|close|switch|press|turn|send|stay|give)',
    '(no need|not necessary|not needed|nothing to do)',
    'you (can|may|need|do not need|do not have|have) ..3',
  ],
  /** Asked for no answer. */
  rhetorical: [
    '(remember|recall) when ..4',
    'how (was|is|were) (your|the) (weekend|holiday|holidays|trip|vacation|break|family|kids|weather)',
    '^ is it (friday|monday|the weekend)',
    '^ (looking|searching) for',
    'you could not make it up',
    'do you want to know',
    'guess (what|who)',
    '^ [and|i|we] (hope~|trust)',
    'how (be~) (you|things|everything|everybody|life|the family|business|the weather) ..2',
    'how (was|were) (your|the) ..1 (weekend|holiday|holidays|trip|break|easter|christmas|flight|journey)',
    'who would have (thought|guessed|known)',
    'what would (we|i) do without ..2',
    '(can|could|would) you believe',
    'any wonder',
    'what (did|have) (i|we) ever (do|done)',
    'what can (i|we) say',
    '^ [and] what is more',
    'who knows',
    'one wonders',
    '(what|how) you (do|will do|intend to do) about (it|this|that)',
    // What we asked them.
    '^ [and|so|but] you (asked|were asking|wanted to know|were wondering|wondered) ..6',
    // They answered it themselves.
    '(ask~|asks|asked|asking|wonder~|wondered) ..12 but (i|we) [have] (told|said|explained|answered)',
    'why me',
  ],
  /** The mail is for one pair of eyes. */
  alone: [
    '(only|just) (to|with) me',
    '(write|reply|answer|respond|get back) ..2 to me (only|alone|directly)',
    '(just|only|simply) (write|reply|answer|respond|get back) [back] to me',
    '(for information|for info|fyi) ..2 only',
    'between (you and me|the two of us|ourselves)',
    '(just|only|keep ..2|stay~) between us',
    '(do not|no need to|without) (copy|copying|cc|include|including|loop|looping|add|adding) [in] (him|her|them|anyone|anybody|others|the others|everyone|everybody|{capital})',
    '(no need to|do not|need not) keep (him|her|them|{capital}) (on|in|copied|posted)',
    '(off the|not for the) (record|others)',
    'keep (this|it) (confidential|to yourself|private)',
  ],
  /** The writer wants to get no more of it. */
  spared: [
    '(take|leave|drop|remove|keep|let) me (off|out|from) ..4',
    '(no need|no reason|do not need|not necessary|need not|do not have|stop|without) [to] (copy|copying|cc|include|including|keep|keeping|loop|looping) me ..2',
    'i [do] [not|no longer] need [not] [to] be (copied|in copy|on copy|in cc|on cc|on (this|the) (thread|mail|chain|list)) ..2',
  ],
  /** The writer is not there for a while. */
  absent: [
    '(i|i will) [be~] ..2 (away|off|out|on (leave|holiday|holidays|vacation|parental leave)|in holidays) ..3',
    '(i|i will) (go|go~|going) ..1 (away|on|in) [leave|holiday|holidays|vacation|parental leave] ..2 (until|till|for|tomorrow|from|next|{date})',
    '(my|the) (leave|holiday|holidays|vacation) (start~|starts|begins)',
    'out of [the] office',
  ],
  /** Somebody has gone for good, and somebody else does the work. */
  gone: [
    '(have|has|is|be~|just) [now|just|recently|sadly|already] (left|quit) (us|the (company|firm|business|team|house|organisation|school|department)|for (another|a new|a different)|(in|at|last|on|this|end of) ..3)',
    '(have|has|had|is|be~) [now|just|recently|already] (retired|resigned|moved on|gone to [a|another|our]|gone for good)',
    '(left|leaves|leaving) (us|the company|the firm|the business|our company|our team) ..3',
    'no longer (with|works|working|here|in charge|responsible|part of|at|employed)',
    '(does|do|is|be~) not [work~|working|with us|here] (work~|with us|here any|here anymore|any more|any longer)',
    '(take~|took|taken|taking) ..4 over ..2 from',
    '(take~|took|taken|taking) ..2 (place|role|job|post|desk|chair|seat)',
    '(moved|gone|went|transferred|switched|changed) ..1 to (our|another|a|the|a different) ..2 (company|office|site|department|team|branch|plant|firm|school|house|job|employer|division)',
    '(instead of|in place of|in the place of|rather than|successor (of|to|is)|replac~|replaces|replacing|succeed~|succeeds)',
    '(successor|predecessor|replacement)',
    '(retired|resigned) (at|in|on|last|this|from|after|and|at the)',
    'last (day|week) was',
  ],
  /** Somebody goes, or is taken off a conversation. */
  leaves: [
    '(leave~|leaving|left|retire~|retiring|retired) ..2',
    'no longer (with|works|working|here|in charge|involved|needs|responsible)',
    'last day',
    '(leave|leaving|take|taking|keep|keeping|drop|dropping|spare|let) (him|her|them) (off|out) ..3',
    '(move~|moved|moving|drop~|dropped|dropping|take~|taking|took|remov*|spar*) ..3 (bcc|off (copy|cc|(the|this|our) ..1 (thread|list|loop|mail|mails|chain|conversation))|off $|from (copy|the (thread|list|loop)))',
  ],
} as const satisfies Record<string, readonly string[]>;
