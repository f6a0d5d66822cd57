/** Verbs that introduce what somebody says, as alternatives of a regular expression. */
export const SAY =
  'said|says|say|added|adds|told|tells|warned|warns|insisted|insists|claimed|claims|argued|argues|stated|states|reiterated|reiterates|noted|notes|explained|explains|continued|continues|declared|declares|announced|announces|replied|replies|responded|responds|asked|asks|wrote|writes|tweeted|tweets|posted|posts|texted|testified|testifies|recalled|recalls|remarked|remarks|acknowledged|acknowledges|admits|admitted|conceded|concedes|confirmed|confirms|denied|denies|suggested|suggests|alleged|alleges|asserted|asserts|maintained|maintains|contended|contends|urged|urges|vowed|vows|promised|promises|predicted|predicts|revealed|reveals|shouted|cried|joked|jokes|quipped|quips|concluded|concludes|emphasized|emphasised|emphasizes|stressed|stresses|pleaded|lamented|laments|boasted|complained|mused|muses|reported|reports|commented|comments|shared|recounted|reads|read|thinks|believes|believed|countered|answered|answers|agreed|agrees|sighed|reasoned|disclosed|indicated|indicates|reminded|reminds|assured|assures|advised|advises|cautioned|cautions|pledged|proclaimed|protested|exclaimed|teased|teases|retorted|reflected|reflects|observed|observes|opined|whispered|yelled|screamed|chanted|captioned|messaged|emailed|speculated|specified|clarified|mentioned|hinted|demanded|ordered|offered|considers|considered|feels|felt|thought|hopes|hoped|estimated|penned|pointed out|points out|went on|goes on|began|spoke|found|quoted|questioned|expressed|ruled|highlighted|underscored|cited|defined|defines|updated|cracked|reaffirmed|argue|states';

/** Verbs of judging somebody, which introduce a few of the speaker's own words. */
export const JUDGE =
  'thanked|thanks|remembered|blamed|blames|accused|accuses|called|calls|described|describes|slammed|slams|blasted|blasts|criticized|criticised|criticizes|hit|decried|decries|dismissed|dismisses|denounced|denounces|condemned|condemns|praised|praises|labeled|labelled|dubbed|branded|defended|mocked|ripped|rejected|rejects|touted|touts|hailed|hails|lauded|derided|deemed|likened|refers to|referred to|apologized|faulted';

/** The same as participles: their subject is that of the sentence. */
export const PARTICIPLE =
  'saying|citing|adding|claiming|warning|arguing|insisting|telling|noting|stating|writing|tweeting|explaining|asking|calling|accusing|blaming|describing|announcing|declaring|suggesting|alleging|promising|slamming|blasting|criticizing|criticising|dismissing|praising|denouncing|condemning|decrying|labeling|labelling|dubbing|branding|hailing|touting|mocking|urging|vowing|pledging|reiterating|emphasizing|stressing|predicting|recalling|remarking|acknowledging|admitting|conceding|confirming|replying|responding|revealing|testifying|proclaiming|concluding|posting|joking|quipping|lamenting|complaining|shouting|yelling|chanting|reminding|assuring|cautioning|advising|pointing out|referring to|likening|reading|indicating|asserting|thanking';

/*
 * Short lists: each is of the verbs that one pattern may rest on, where a longer list would take too much for speech.
 */

/** Those whose object is whoever hears it. */
export const TELL = 'told|tells';

/** The commonest of all. */
export const SAY_PLAINLY = 'said|says|told|tells|wrote|added';

/** Those after which all the rest of a sentence is what somebody says. */
export const SAY_TO_THE_END =
  'said|says|told|tells|added|adds|noted|notes|warned|argued|argues|insisted|testified|explained|wrote|claimed|claims|suggested|believes|thinks|agreed|predicted|hopes';

/** Those that end a sentence with their subject, after what was said: "…, said Doe." */
export const SAY_AFTERWARDS =
  'said|says|added|adds|wrote|writes|warned|argued|explained|noted|recalled|tweeted|insisted|reported|reports';

/** Those that may go on with where something was said: "said in a statement". */
export const SAY_SOMEWHERE = 'said|says|added|wrote|tweeted|posted|stated|announced';

/** Those that may go on with a clause that has quoted words in it: "said that a “sort of bridge” fell". */
export const SAY_THAT = 'said|says|told|warned|argued|claimed|added|wrote';

/** What tells a line of a story from one of the page around it. */
export const SAY_IN_STORY = 'said|says|told|tells|asked|asks|urged|wrote|writes|according';

/** What somebody does whose words a question asks for: "what did Doe say". */
export const SAY_IN_QUESTION = 'say|said|saying|state|stated|tell|told|claim|claimed|comment|write|wrote|written';

/** What an outlet does, as questions put it. */
export const OUTLET_SAYS =
  'says?|said|saying|reports?|reported|writes?|wrote|mentions?|mentioned|describes?|described|lists?|listed|claims?|claimed|states?|stated|covers?|covered|publish(?:es|ed)?|tells? us|cites?|cited|notes?|noted|suggests?|suggested|attributes?|discuss(?:es|ed)?|highlights?|highlighted|indicates?|features?|featured|portrays?|depicts?|details?';

/** What two outlets do that a question sets against one another. */
export const OUTLETS_SAY =
  'say|says|said|tell|tells|report|reports|reported|cover|covers|covered|describe|describes|described|differ|differs|differed|write|writes|wrote';
