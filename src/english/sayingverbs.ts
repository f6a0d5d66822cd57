/** Verbs that introduce what somebody says, as alternatives of a regular expression. */
export const SAY =
  'said|says|say|added|adds|told|tells|warned|warns|insisted|insists|claimed|claims|argued|argues|stated|states|reiterated|reiterates|noted|notes|explained|explains|continued|continues|declared|declares|announced|announces|replied|replies|responded|responds|asked|asks|wrote|writes|tweeted|tweets|posted|posts|texted|testified|testifies|recalled|recalls|remarked|remarks|acknowledged|admits|admitted|conceded|concedes|confirmed|confirms|denied|denies|suggested|suggests|alleged|alleges|asserted|asserts|maintained|maintains|contended|contends|urged|urges|vowed|vows|promised|promises|predicted|predicts|revealed|reveals|shouted|cried|joked|quipped|concluded|concludes|emphasized|stressed|stresses|pleaded|lamented|boasted|complained|mused|reported|reports|commented|shared|recounted|reads|read|thinks|believes|believed';

/** Verbs of judging somebody, which introduce a few of the speaker's own words. */
export const JUDGE =
  'blamed|blames|accused|accuses|called|calls|described|describes|slammed|slams|blasted|blasts|criticized|criticised|hit|decried|dismissed|dismisses|denounced|condemned|praised|praises|labeled|labelled|dubbed|branded|defended|mocked|ripped|rejected|touted|hailed|lauded';

/** The same as participles: their subject is that of the sentence. */
export const PARTICIPLE =
  'saying|adding|claiming|warning|arguing|insisting|telling|noting|stating|writing|tweeting|explaining|asking|calling|accusing|blaming|describing|announcing|declaring|suggesting|alleging|promising';
