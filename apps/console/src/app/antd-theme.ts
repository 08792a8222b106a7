import theme from 'antd/es/theme';
import type { ThemeConfig } from 'antd/es/config-provider';
import { FONT_FAMILY, MOTION, PALETTES, RADII, SHADOW, TYPE_SIZES } from '@yige/tokens';

const prefersStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The component library in the words of our tokens: one accent, quiet borders, one shadow for what floats. */
export function antdTheme(dark: boolean): ThemeConfig {
  const palette = dark ? PALETTES.dark : PALETTES.light;
  const accents = {
    colorPrimary: palette.vermilion,
    colorInfo: palette.river,
    colorSuccess: palette.jade,
    colorWarning: palette.amber,
    colorError: palette.alarm,
    colorLink: palette.river,
  };
  return {
    // The library would dull our accents on a dark ground; they are chosen for it already.
    algorithm: (seed) => ({ ...(dark ? theme.darkAlgorithm(seed) : theme.defaultAlgorithm(seed)), ...accents }),
    cssVar: { key: dark ? 'yige-dark' : 'yige-light' },
    hashed: false,
    token: {
      ...accents,
      colorPrimaryHover: palette.vermilion,
      colorPrimaryActive: palette.vermilionPressed,
      colorPrimaryBg: palette.vermilionTint,
      colorText: palette.ink,
      colorTextSecondary: palette.inkSoft,
      colorTextTertiary: palette.inkFaint,
      colorTextDescription: palette.inkFaint,
      colorTextPlaceholder: palette.inkFaint,
      colorTextLightSolid: palette.onVermilion,
      colorBgLayout: palette.paper,
      colorBgContainer: palette.card,
      colorBgElevated: palette.card,
      colorBgSpotlight: palette.ink,
      colorBorder: palette.edge,
      colorBorderSecondary: palette.line,
      colorSplit: palette.line,
      fontFamily: FONT_FAMILY,
      fontSize: TYPE_SIZES.small,
      fontSizeSM: TYPE_SIZES.caption,
      borderRadius: RADII.button,
      borderRadiusLG: RADII.card,
      borderRadiusSM: 8,
      controlHeight: 36,
      controlHeightSM: 30,
      controlHeightLG: 44,
      controlOutlineWidth: 2,
      boxShadow: SHADOW,
      boxShadowSecondary: SHADOW,
      motion: !prefersStill,
      motionDurationMid: `${MOTION.quickMs}ms`,
      motionDurationSlow: `${MOTION.calmMs}ms`,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Checkbox: { borderRadiusSM: 5, colorPrimary: palette.ink, colorPrimaryHover: palette.ink, colorWhite: palette.card },
      Input: { activeBorderColor: palette.river, hoverBorderColor: palette.inkSoft, activeShadow: 'none' },
      Select: { activeBorderColor: palette.river, hoverBorderColor: palette.inkSoft, activeOutlineColor: 'transparent', optionSelectedBg: palette.paper, optionActiveBg: palette.paper },
      Segmented: { trackBg: palette.paper, itemSelectedBg: palette.card },
      Tooltip: { colorTextLightSolid: palette.paper },
      Modal: { titleFontSize: TYPE_SIZES.body },
    },
  };
}
