/** The generated file's text for the messages of `ftl`. */
export function messageIds(ftl: string): string;
