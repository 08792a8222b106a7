/** The design tokens as data: docs/design.md gives the reasons. Sizes are CSS pixels; colours are #RRGGBB unless they carry alpha. */

export const COLOUR_ROLES = [
  'paper', // the page
  'card', // a surface on the page
  'ink', // text
  'inkSoft', // second text
  'inkFaint', // captions, hints
  'line', // a rare separating line
  'edge', // the border of something that can be filled in or pressed
  'vermilion', // the one main action, the brand mark
  'vermilionPressed',
  'vermilionTint',
  'onVermilion', // text on vermilion
  'jade', // solved, going well
  'jadeTint',
  'amber', // soon due
  'amberTint',
  'alarm', // overdue, danger
  'alarmTint',
  'river', // links, information, tier 3
  'riverTint',
] as const;
export type ColourRole = (typeof COLOUR_ROLES)[number];
export type Palette = Readonly<Record<ColourRole, string>>;

const light: Palette = {
  paper: '#F6F4EF',
  card: '#FFFFFF',
  ink: '#1D2126',
  inkSoft: '#59616B',
  inkFaint: '#656C76',
  line: '#E4E0D8',
  edge: '#8A867D',
  vermilion: '#B93A2B',
  vermilionPressed: '#9C2F22',
  vermilionTint: '#F8E9E5',
  onVermilion: '#FFFFFF',
  jade: '#1F7A5C',
  jadeTint: '#E5F2EC',
  amber: '#8F5B00',
  amberTint: '#FBF0D9',
  alarm: '#B3261E',
  alarmTint: '#FBE9E7',
  river: '#1F5F8B',
  riverTint: '#E6F0F6',
};

const dark: Palette = {
  paper: '#15171A',
  card: '#1E2125',
  ink: '#ECEEF1',
  inkSoft: '#B3BAC3',
  inkFaint: '#8B939D',
  line: '#2E3338',
  edge: '#6E7680',
  vermilion: '#E0705F',
  vermilionPressed: '#C95D4D',
  vermilionTint: '#3A221E',
  onVermilion: '#1A0F0D',
  jade: '#5CC29B',
  jadeTint: '#1B3129',
  amber: '#E3B04B',
  amberTint: '#33291A',
  alarm: '#F2857B',
  alarmTint: '#3B2321',
  river: '#79B6DE',
  riverTint: '#1B2C39',
};

/** Large print is read at arm's length in sunlight: every text colour is deepened until it reaches 7:1. */
const lightLargePrint: Palette = {
  ...light,
  inkSoft: '#3F464E',
  inkFaint: '#474E57',
  vermilion: '#902A1D',
  vermilionPressed: '#7C2217',
  jade: '#10503B',
  amber: '#633E00',
  alarm: '#8C1912',
  river: '#154A6E',
};

const darkLargePrint: Palette = {
  ...dark,
  inkSoft: '#C6CCD4',
  inkFaint: '#B3BAC3',
  vermilion: '#F7A596',
  vermilionPressed: '#EE8D7C',
  jade: '#77D3AF',
  amber: '#EDC06A',
  alarm: '#FAA79F',
  river: '#9CCBEA',
};

export const PALETTES = { light, dark, lightLargePrint, darkLargePrint } as const;
export type PaletteName = keyof typeof PALETTES;

/** Type sizes; 17 is the base of the mini-program. */
export const TYPE_SIZES = { caption: 13, small: 15, body: 17, lead: 20, title: 24, display: 32 } as const;
export type TypeSize = keyof typeof TYPE_SIZES;
export const LINE_HEIGHT = 1.5;
export const LARGE_PRINT_FACTOR = 1.4;
/** The platform's own Chinese face: nothing is downloaded to read a sentence. */
export const FONT_FAMILY =
  "-apple-system, BlinkMacSystemFont, 'PingFang SC', 'PingFang TC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** The 4-point grid: `SPACES[4]` is 16 px. */
export const SPACES = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 20, 6: 24, 8: 32, 10: 40, 12: 48 } as const;
export const PAGE_MARGIN = { phone: 16, desk: 24 } as const;
export const CARD_GAP = 12;
export const RADII = { card: 12, button: 10, chip: 999 } as const;
/** The least side of anything that is pressed. */
export const TOUCH_TARGET = 44;
/** The one shadow, for things that float. */
export const SHADOW = '0 4px 20px rgba(29, 33, 38, 0.14)';
export const MOTION = { quickMs: 160, calmMs: 220, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' } as const;
