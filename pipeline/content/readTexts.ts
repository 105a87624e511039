import type { Catalogue } from '../../src/domain/catalogue/schema.ts';
import type { Works } from '../../src/domain/catalogue/works.ts';
import { platformLetters } from '../../src/domain/etl/streaming/catalogueTitle.ts';
import { platforms } from '../../src/domain/catalogue/schema.ts';
import { readCsv, type CsvFile } from '../csv.ts';
import type { Progress } from '../progress.ts';
import type { Sources } from '../sources.ts';

/**
 * All that the sources say about each work in sentences (overview, tagline, descriptions on platforms), one text after the other; [works], '' where nothing.
 * For training only: none of it may leave the pipeline.
 */
export async function readTexts({ files, recent }: Sources, catalogue: Catalogue, works: Works, progress: Progress): Promise<string[]> {
  const texts: string[] = new Array<string>(works.count).fill('');
  const say = (row: number | null | undefined, text: string) => {
    const told = text.trim();
    // A repeated record tells the same again.
    if (row !== null && row !== undefined && told !== '' && !(texts[row] as string).includes(told)) texts[row] += `${told}\n`;
  };
  const read = async (file: CsvFile, columns: readonly string[], each: (cell: (column: string) => string) => void) => {
    progress.start(`read the texts of ${file.name}`);
    for await (const { cells } of readCsv({ ...file, columns })) {
      progress.row();
      each((column) => cells[column] ?? '');
    }
    progress.end();
  };

  for (const film of [files.films, ...(recent ? [recent.films] : [])]) {
    await read(film, ['id', 'overview', 'tagline'], (cell) => {
      if (!/^\d+$/.test(cell('id'))) return; // the second half of a broken record
      const row = works.find(String(Number(cell('id'))));
      say(row, cell('overview'));
      say(row, cell('tagline'));
    });
  }
  const showingOf = new Map(catalogue.streaming.id.map((id, showing) => [id, showing]));
  for (const platform of platforms) {
    await read(files[platform], ['show_id', 'description'], (cell) => {
      const showing = showingOf.get(`${platformLetters[platform]}${cell('show_id').trim()}`);
      if (showing !== undefined) say(works.workOfShowing[showing], cell('description'));
    });
  }
  return texts;
}
