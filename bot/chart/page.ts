/** The page that every picture is laid out on: its width, its sizes of type, its colours. One unit is half a pixel of the picture. */

export const PAGE = {
  width: 540,
  margin: 20,
  title: { size: 21, line: 29, colour: '#16202c' },
  text: { size: 16, line: 23, colour: '#33414f' },
  small: { size: 13, line: 19, colour: '#5b6875' },
  rule: '#d5dbe1',
  stripe: '#f3f6f9',
} as const;

/** Told apart by people with any kind of colour vision (Okabe and Ito). */
export const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9'] as const;

export const FAMILY = 'sans-serif';
