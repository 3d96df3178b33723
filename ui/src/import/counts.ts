/** The sums over the files of an import. */
import type { ImportContent, ImportedFile, ImportProblem, RecordVerdict } from '../ipc/bindings';

export interface Sums {
  records: number;
  added: number;
  updated: number;
  unchanged: number;
  skipped: number;
  waiting: number;
  conflicts: number;
  problems: number;
}

export function sumsOf(files: ImportedFile[]): Sums {
  const sum = (count: (file: ImportedFile) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    records: sum((file) => file.records),
    added: sum((file) => file.added),
    updated: sum((file) => file.updated),
    unchanged: sum((file) => file.unchanged),
    skipped: sum((file) => file.skipped),
    waiting: sum((file) => file.waiting),
    conflicts: sum((file) => file.conflicts),
    problems: sum((file) => file.problem_count),
  };
}

/** What the files hold: all the same, or several kinds. */
export function contentOf(files: ImportedFile[]): ImportContent | 'several' {
  const [first, ...others] = new Set(files.map(({ content }) => content));
  return others.length ? 'several' : (first ?? 'cards');
}

/** The file's own name, without the folders before it. */
export function nameOf({ path }: ImportedFile): string {
  return path.split(/[\\/]/).at(-1) || path;
}

/** Whether something of the file was not taken and can be saved apart; of a whole box it can't. */
export function losesSomething({ format, refusal, problems, problem_count }: ImportedFile): boolean {
  if (refusal !== null || format === 'json') return false;
  return problems.some(({ severity }) => severity === 'error') || problem_count > problems.length;
}

export interface Listed<Row> {
  file: string;
  /** One of its kind, over all files. */
  key: string;
  row: Row;
}

export function problemsOf(files: ImportedFile[]): Listed<ImportProblem>[] {
  return files.flatMap((file, at) =>
    file.problems.map((row, place) => ({ file: nameOf(file), key: `${at}.${place}`, row })),
  );
}

/** The first records of all files, at most `limit`. */
export function verdictsOf(files: ImportedFile[], limit: number): Listed<RecordVerdict>[] {
  return files
    .flatMap((file, at) =>
      file.verdicts.map((row) => ({ file: nameOf(file), key: `${at}.${row.record}`, row })),
    )
    .slice(0, limit);
}
