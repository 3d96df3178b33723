/** Telling a number from a name, wherever either can be typed. */

/** True when `text` is a number to call: digits and the marks people write between them. */
export function isNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 3 && /^[\d\s()+./-]+$/.test(text.trim());
}
