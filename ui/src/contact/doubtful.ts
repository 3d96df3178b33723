/** What can hardly be a number or a mail address. It is kept as typed, and said so. */

export function isDoubtfulNumber(text: string): boolean {
  return text.replace(/\D/g, '').length < 3;
}

export function isDoubtfulMail(text: string): boolean {
  return !/^\S+@\S+$/.test(text.trim());
}
