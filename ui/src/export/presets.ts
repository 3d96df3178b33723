/** What is done with presets: one operation, and so one undo, each; and what their rows say. */
import type { ExportPreset, ExportWhat } from '../ipc/bindings';
import { rpc } from '../ipc/rpc';
import { isolated, joined, t } from '../state/text.svelte';
import { toasts } from '../state/toasts.svelte';
import { PERIODS, titleOf } from './formats';

/** Keeps what goes out under a name. Refuses another preset's name unless that may go. */
export async function keepPreset(name: string, what: ExportWhat, replace: boolean): Promise<void> {
  const { operation } = await rpc('export_preset_save', { name, what, before: null, replace });
  toasts.undo(t('export-preset-was-saved', { name }), operation);
}

/** Gives a preset another name. Refuses another preset's unless that may go. */
export async function renamePreset(preset: ExportPreset, name: string, replace: boolean): Promise<void> {
  const { name: before, what } = preset;
  const { operation } = await rpc('export_preset_save', { name, what, before, replace });
  toasts.undo(t('export-preset-was-renamed', { name }), operation);
}

/** Keeps what goes out in place of what the preset said. */
export async function changePreset({ name }: ExportPreset, what: ExportWhat): Promise<void> {
  try {
    await keepPreset(name, what, true);
  } catch (failure) {
    toasts.fail(failure);
  }
}

export async function deletePreset({ name }: ExportPreset): Promise<void> {
  try {
    const { operation } = await rpc('export_preset_delete', { name });
    toasts.undo(t('export-preset-was-deleted', { name }), operation);
  } catch (failure) {
    toasts.fail(failure);
  }
}

/** "Excel, last month". */
export function summaryOf({ format, period, find }: ExportWhat): string {
  const when = PERIODS.find(({ value }) => value === period);
  return joined([t(titleOf(format)), when ? t(when.title) : '', find.trim() ? `“${isolated(find.trim())}”` : '']);
}
