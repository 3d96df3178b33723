/** What has become of a choice that somebody else keeps: a setting may be refused. */

/** Hears of what was chosen. A promise of words says why it was not taken; then the old choice holds. */
export type Hears<Value> = (value: Value) => unknown;

export async function isRefused(heard: unknown): Promise<boolean> {
  return heard instanceof Promise && typeof (await heard) === 'string';
}
