import { useSyncExternalStore } from 'react';
import { useMedia } from './media.js';

export const THEMES = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];
export const DENSITIES = ['compact', 'roomy'] as const;
export type Density = (typeof DENSITIES)[number];

/** How this person likes the console on this device. Nothing of it leaves the device. */
export interface Preferences {
  readonly theme: ThemeChoice;
  readonly density: Density;
}

const KEY = 'yige.preferences';
const DEFAULTS: Preferences = { theme: 'system', density: 'compact' };
const listeners = new Set<() => void>();
let preferences = read();

function read(): Preferences {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>) };
  } catch {
    return DEFAULTS;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function setPreference<K extends keyof Preferences>(name: K, value: Preferences[K]): void {
  preferences = { ...preferences, [name]: value };
  localStorage.setItem(KEY, JSON.stringify(preferences));
  paintTheme();
  for (const listener of listeners) listener();
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, () => preferences);

/** Whether dark is shown now, be it chosen here or by the device. */
export function useDark(): boolean {
  const { theme } = usePreferences();
  const deviceIsDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'system' ? deviceIsDark : theme === 'dark';
}

/** Puts the chosen theme on the page; called before the first paint, so that nothing flashes. */
export function paintTheme(): void {
  const root = document.documentElement.classList;
  root.toggle('theme-light', preferences.theme === 'light');
  root.toggle('theme-dark', preferences.theme === 'dark');
}
