// The colours of the drawing in its three themes: the design tokens that it uses, for pictures that no style sheet reaches. A test keeps them in step.
import type { TeamType } from '../model/types.ts';

export type SceneTheme = 'light' | 'dark' | 'contrast';
/** Names are those of the tokens, without the dashes before them. */
export type ColourName =
  | 'canvas'
  | 'grid'
  | 'surface'
  | 'surface-2'
  | 'surface-3'
  | 'group'
  | 'border'
  | 'border-strong'
  | 'card-edge'
  | 'text'
  | 'text-2'
  | 'text-3'
  | 'line'
  | 'line-strong'
  | 'accent'
  | 'on-accent'
  | 'accent-tint'
  | 'focus'
  | 'critical'
  | 'critical-text'
  | 'critical-tint'
  | 'on-critical'
  | 'warning'
  | 'warning-text'
  | 'warning-tint'
  | 'on-warning'
  | 'advice'
  | 'advice-text'
  | 'advice-tint'
  | 'on-advice'
  | 'praise'
  | 'praise-text'
  | 'praise-tint'
  | 'on-praise'
  | 'added'
  | 'removed'
  | 'moved'
  | 'c-sre'
  | `t-${TeamType}`;
export interface Palette extends Readonly<Record<ColourName, string>> {
  /** How much type colour a tinted surface takes: a fraction. */
  readonly tint: number;
  /** Widths of lines in pixels. */
  readonly solid: number;
  readonly risk: number;
  readonly embed: number;
  /** An SRE's own line: its colour and width. */
  readonly sreLine: string;
  readonly sreWidth: number;
  /** How strongly support bands cover. */
  readonly support: number;
}

export const PALETTES: Readonly<Record<SceneTheme, Palette>> = {
  light: {
    canvas: '#f8f9fb',
    grid: '#dfe2e8',
    surface: '#ffffff',
    'surface-2': '#f4f5f8',
    'surface-3': '#e9ebf0',
    group: '#eef0f5',
    border: '#e2e5eb',
    'border-strong': '#7c8493',
    'card-edge': '#ccd1da',
    text: '#14171f',
    'text-2': '#454c59',
    'text-3': '#5f6775',
    line: '#737b8a',
    'line-strong': '#4c5362',
    accent: '#3451d1',
    'on-accent': '#ffffff',
    'accent-tint': '#eaeefc',
    focus: '#3451d1',
    critical: '#c81e36',
    'critical-text': '#b01730',
    'critical-tint': '#fdecee',
    'on-critical': '#ffffff',
    warning: '#b25e00',
    'warning-text': '#8f4a00',
    'warning-tint': '#fdf1de',
    'on-warning': '#ffffff',
    advice: '#3a6ea5',
    'advice-text': '#2c5a8c',
    'advice-tint': '#e9f1f9',
    'on-advice': '#ffffff',
    praise: '#1f7a45',
    'praise-text': '#1a6a3b',
    'praise-tint': '#e6f4eb',
    'on-praise': '#ffffff',
    't-product': '#2f68e4',
    't-infrastructure': '#037261',
    't-sre': '#644c97',
    't-enabling': '#648739',
    't-operations': '#6b2700',
    't-quality': '#745c08',
    't-data': '#1394c1',
    't-security': '#dc539d',
    't-pool': '#434750',
    added: '#1f7a45',
    removed: '#c81e36',
    moved: '#3451d1',
    'c-sre': '#644c97',
    tint: 0.11,
    solid: 1.5,
    risk: 3,
    embed: 2,
    sreLine: '#644c97',
    sreWidth: 1.75,
    support: 0.3,
  },
  dark: {
    canvas: '#12141a',
    grid: '#262a33',
    surface: '#1a1d24',
    'surface-2': '#21252e',
    'surface-3': '#2c313c',
    group: '#181b22',
    border: '#2a2e38',
    'border-strong': '#737c8d',
    'card-edge': '#3a404d',
    text: '#eef0f4',
    'text-2': '#bcc3cf',
    'text-3': '#98a1b0',
    line: '#838c9c',
    'line-strong': '#aab2c0',
    accent: '#7d96ff',
    'on-accent': '#0d1020',
    'accent-tint': '#232b4a',
    focus: '#98acff',
    critical: '#ff6b7d',
    'critical-text': '#ff8e9b',
    'critical-tint': '#3a1c23',
    'on-critical': '#1b0508',
    warning: '#f5a940',
    'warning-text': '#f7bd6b',
    'warning-tint': '#35280f',
    'on-warning': '#1d1200',
    advice: '#79b1ea',
    'advice-text': '#97c3f0',
    'advice-tint': '#1a2b3d',
    'on-advice': '#06121f',
    praise: '#5cc98a',
    'praise-text': '#7dd7a3',
    'praise-tint': '#16301f',
    'on-praise': '#04150b',
    't-product': '#368aff',
    't-infrastructure': '#1ffcf0',
    't-sre': '#9965b8',
    't-enabling': '#a3d294',
    't-operations': '#e6892b',
    't-quality': '#fedc37',
    't-data': '#19c7fa',
    't-security': '#d63d7f',
    't-pool': '#9a9fa8',
    added: '#5cc98a',
    removed: '#ff6b7d',
    moved: '#98acff',
    'c-sre': '#b98ad6',
    tint: 0.16,
    solid: 1.5,
    risk: 3,
    embed: 2,
    sreLine: '#b98ad6',
    sreWidth: 1.75,
    support: 0.34,
  },
  contrast: {
    canvas: '#000000',
    grid: '#333333',
    surface: '#000000',
    'surface-2': '#141414',
    'surface-3': '#2a2a2a',
    group: '#000000',
    border: '#ffffff',
    'border-strong': '#ffffff',
    'card-edge': '#ffffff',
    text: '#ffffff',
    'text-2': '#ffffff',
    'text-3': '#e8e8e8',
    line: '#ffffff',
    'line-strong': '#ffffff',
    accent: '#ffe500',
    'on-accent': '#000000',
    'accent-tint': '#332e00',
    focus: '#ffe500',
    critical: '#ff8a94',
    'critical-text': '#ffb3ba',
    'critical-tint': '#330006',
    'on-critical': '#000000',
    warning: '#ffc14d',
    'warning-text': '#ffd68a',
    'warning-tint': '#2b1c00',
    'on-warning': '#000000',
    advice: '#8cc8ff',
    'advice-text': '#b8dcff',
    'advice-tint': '#00182b',
    'on-advice': '#000000',
    praise: '#6fe39f',
    'praise-text': '#a0f0c1',
    'praise-tint': '#00240f',
    'on-praise': '#000000',
    't-product': '#368aff',
    't-infrastructure': '#1ffcf0',
    't-sre': '#9965b8',
    't-enabling': '#a3d294',
    't-operations': '#e6892b',
    't-quality': '#fedc37',
    't-data': '#19c7fa',
    't-security': '#d63d7f',
    't-pool': '#9a9fa8',
    added: '#6fe39f',
    removed: '#ff8a94',
    moved: '#ffe500',
    'c-sre': '#cf9ff0',
    tint: 0,
    solid: 2,
    risk: 4.5,
    embed: 3,
    sreLine: '#cf9ff0',
    sreWidth: 3,
    support: 0.7,
  },
};
