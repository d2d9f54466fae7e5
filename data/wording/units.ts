/** Units as printed, and how they read after a number in English. '' where English uses none. No digits: a unit must not look like a figure. */
export const UNIT_WORDS: Readonly<Record<string, string>> = {
  件: 'items (件)',
  条: 'items (条)',
  次: 'times (次)',
  篇: 'articles (篇)',
  人: 'people (人)',
  名: 'people (名)',
  人次: 'person-times (人次)',
  件次: 'items (件次)',
  个: '(个)',
  项: 'items (项)',
  元: 'yuan (元)',
  万元: '万元 (ten thousand yuan)',
  亿元: '亿元 (hundred million yuan)',
  个百分点: 'percentage points (个百分点)',
  家: 'organs (家)',
};

/** The same after one. */
export const ONE_UNIT_WORDS: Readonly<Record<string, string>> = {
  件: 'item (件)',
  条: 'item (条)',
  次: 'time (次)',
  篇: 'article (篇)',
  人: 'person (人)',
  名: 'person (名)',
  人次: 'person-time (人次)',
  件次: 'item (件次)',
  项: 'item (项)',
  家: 'organ (家)',
};

/** Units in which forms count one and the same thing: applications are 件 in one edition and 条 in another. */
export const COUNTING_UNITS: readonly string[] = ['件', '条', '件次'];
