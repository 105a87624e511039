import { isProblem, problem } from '../src/domain/queries/problem.ts';
import type { QueryAnswer, QueryProblem } from '../src/domain/queries/query.ts';
import { queryNamed, routed } from '../src/domain/queries/registry.ts';
import { noSuchQuery } from '../src/domain/queries/runQuery.ts';
import { understand } from '../src/domain/queries/understand.ts';
import type { Language } from '../src/contracts/language.ts';
import { answerFrom } from './answerFrom.ts';
import { parseArguments } from './arguments.ts';
import { CatalogueFileError, openCatalogue, type CatalogueOnDisk } from './catalogueOnDisk.ts';
import { helpText, queryHelp } from './helpText.ts';
import { textTable } from './textTable.ts';

/** What the command may do to the outside. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Lines of a file, or of the standard input for `-`. */
  lines(file: string): AsyncIterable<string> | Iterable<string>;
}

/** The file of a batch cannot be read. */
class BatchFileError extends Error {
  override readonly name = 'BatchFileError';
}

async function* linesOf(file: string, terminal: Terminal): AsyncGenerator<string> {
  try {
    yield* terminal.lines(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new BatchFileError(`${file} ${code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`}. --batch takes a file with one request a line, or - for the standard input.`);
  }
}

/** 0: answered. 1: a file is missing or broken. 2: the request cannot be answered as put (in a batch: any of them). */
export type ExitCode = 0 | 1 | 2;

export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await obey(argv, terminal);
  } catch (error) {
    const isCatalogue = error instanceof CatalogueFileError;
    if (!(error instanceof BatchFileError) && !isCatalogue) throw error;
    if (argv.includes('--json')) terminal.out(JSON.stringify(problem(isCatalogue ? 'data' : 'batch', error.message, [])));
    terminal.err(error.message);
    return 1;
  }
}

async function obey(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const command = parseArguments(argv);
  switch (command.kind) {
    case 'fault':
      return refuse(problem(command.parameter, command.message, command.accepted), command.json, terminal);
    case 'help': {
      const query = command.query === undefined ? undefined : queryNamed(command.query);
      terminal.out(query ? queryHelp(query, command.language) : helpText(command.language));
      return 0;
    }
    case 'batch': {
      let failed = false, disk: CatalogueOnDisk | undefined;
      for await (const line of linesOf(command.file, terminal)) {
        if (line.trim() === '') continue;
        const request = readRequest(line);
        const told = isProblem(request) ? request : await answer(async () => (disk ??= await openCatalogue(command.data)), request.query, request.params, command.language);
        failed ||= isProblem(told);
        terminal.out(JSON.stringify(exported(told)));
      }
      return failed ? 2 : 0;
    }
    case 'query': {
      const told = await answer(() => openCatalogue(command.data), command.query, command.params, command.language);
      if (isProblem(told)) return refuse(told, command.json, terminal);
      if (command.json) terminal.out(JSON.stringify(exported(told)));
      else for (const line of readable(told, command.language)) terminal.out(line);
      return 0;
    }
  }
}

/** A request that is wrong by itself is refused before any file is opened. */
async function answer(open: () => Promise<CatalogueOnDisk>, name: string, params: Readonly<Record<string, unknown>>, language: Language): Promise<QueryAnswer | QueryProblem> {
  const query = queryNamed(routed(name, params));
  const understood = query ? understand(query, params, language) : noSuchQuery(name, language);
  return isProblem(understood) ? understood : answerFrom(await open(), name, params, language);
}

function readRequest(line: string): { readonly query: string; readonly params: Readonly<Record<string, unknown>> } | QueryProblem {
  const expected = 'each line is one JSON object {"query": "…", "params": {…}}';
  let request: { readonly query?: unknown; readonly params?: unknown } | null;
  try {
    request = JSON.parse(line) as typeof request;
  } catch {
    return problem('request', `This line is not JSON: ${expected}.`, []);
  }
  const { query, params = {} } = request ?? {};
  if (typeof query !== 'string') return problem('query', `This line names no query: ${expected}.`, []);
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return problem('params', `params is no object: ${expected}.`, []);
  return { query, params: params as Readonly<Record<string, unknown>> };
}

/** Rows for a chart stay with the screens. */
function exported(answer: QueryAnswer | QueryProblem): object {
  if (isProblem(answer)) return answer;
  const { query, params, rows, sentence, coverage } = answer;
  return { query, params, rows, sentence, ...(coverage && { coverage }) };
}

function refuse(refusal: QueryProblem, json: boolean, terminal: Terminal): ExitCode {
  if (json) terminal.out(JSON.stringify(refusal));
  else {
    terminal.err(refusal.error.message);
    terminal.err('npm run -s query -- --help');
  }
  return 2;
}

function readable({ query, rows, sentence, coverage }: QueryAnswer, language: Language): readonly string[] {
  const columns = queryNamed(query)?.columns ?? [];
  const known = coverage ? [`(${coverage.known}/${coverage.of}: ${coverage.note})`] : [];
  return [...(rows.length > 0 ? [...textTable(columns, rows, language), ''] : []), sentence, ...known];
}
