/** The antd 6 theme of the desk; antd's algorithms bend seed colours, so `exact` writes the map after them. */
import { theme as antd, type ThemeConfig } from 'antd'
import { dark, fonts, light, type Palette } from './tokens.ts'
import type { Language } from './words.tsx'

type Derive = Extract<NonNullable<ThemeConfig['algorithm']>, (...args: never[]) => unknown>

const exact =
  (c: Palette): Derive =>
  (_seed, map) => ({
    // antd always hands the map of the algorithm before; the type only says it may be absent
    ...(map as NonNullable<typeof map>),
    colorPrimary: c.indigo,
    colorPrimaryHover: c['indigo-hover'],
    colorPrimaryActive: c['indigo-hover'],
    colorPrimaryBg: c['indigo-soft'],
    colorPrimaryBgHover: c['indigo-soft'],
    colorPrimaryBorder: c.indigo,
    colorPrimaryText: c.link,
    colorInfo: c.link,
    colorInfoBg: c['indigo-soft'],
    colorInfoBorder: c.indigo,
    colorLink: c.link,
    colorLinkHover: c.link,
    colorLinkActive: c.link,
    colorSuccess: c.celadon,
    colorSuccessBg: c['celadon-soft'],
    colorSuccessBorder: c['celadon-line'],
    colorSuccessText: c.celadon,
    colorWarning: c.dusk,
    colorWarningBg: c['dusk-soft'],
    colorWarningBorder: c['dusk-line'],
    colorWarningText: c.dusk,
    colorError: c.cinnabar,
    colorErrorBg: c['cinnabar-soft'],
    colorErrorBorder: c['cinnabar-line'],
    colorErrorText: c.cinnabar,
    colorErrorHover: c.cinnabar,
    colorErrorActive: c.cinnabar,
    colorText: c.ink,
    colorTextSecondary: c['ink-2'],
    colorTextTertiary: c['ink-3'],
    colorTextQuaternary: c['ink-3'],
    colorBgLayout: c.canvas,
    colorBgContainer: c.surface,
    colorBgElevated: c.raised,
    colorBorder: c['line-strong'],
    colorBorderSecondary: c.line,
    colorFill: c.sunken,
    colorFillSecondary: c.sunken,
    colorFillTertiary: c.canvas,
    colorFillQuaternary: c.canvas,
  })

export function deskTheme(lamp: boolean, language: Language, compact: boolean): ThemeConfig {
  const c = lamp ? dark : light
  return {
    cssVar: { key: 'anju' },
    algorithm: [lamp ? antd.darkAlgorithm : antd.defaultAlgorithm, exact(c)],
    token: {
      fontFamily: fonts[language],
      fontSize: 14,
      fontSizeSM: 12,
      fontSizeLG: 16,
      lineHeight: (language === 'en' ? 20 : 22) / 14,
      fontWeightStrong: 600,
      borderRadius: 6,
      borderRadiusXS: 3,
      borderRadiusSM: 3,
      borderRadiusLG: 10,
      controlHeight: 32,
      controlHeightSM: 28,
      controlHeightLG: 40,
      lineWidthFocus: 2,
      motionDurationFast: '0.12s',
      motionDurationMid: '0.2s',
      motionDurationSlow: '0.32s',
      motionEaseOut: 'cubic-bezier(.2,0,.1,1)',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
        dangerColor: lamp ? '#2B0B07' : '#FFFFFF',
      },
      Table: {
        headerBg: 'transparent',
        headerColor: c['ink-3'],
        headerSplitColor: 'transparent',
        rowHoverBg: c.canvas,
        cellPaddingBlock: compact ? 6 : 10,
        cellPaddingBlockSM: 6,
      },
      Tag: { defaultBg: c.sunken, defaultColor: c['ink-2'] },
      Segmented: { trackBg: c.surface, itemSelectedBg: c.ink, itemSelectedColor: c.canvas },
      Tabs: { inkBarColor: c.indigo, horizontalItemGutter: 20 },
    },
  }
}
