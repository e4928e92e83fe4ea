import { translator } from '../../i18n/translate.ts';
import type { ApiView, CommandView } from '../api-view.ts';
import type { FieldRow, FieldTable } from '../api/field-table.ts';
import type { ApiPage } from '../pages.ts';
import { code, heading, link, links, list, marked, paragraph, printed, spaced, strong, type Block } from './nodes.ts';

/** What the page for programs says, in the order of Api.astro. */
export function apiBlocks({ locale }: ApiPage, view: ApiView): Block[] {
  const t = translator(locale);
  const { lead, files, examples, version, index, licenses, documents, shapes, markdown } = view;
  return [
    heading(1, t('title.api')),
    paragraph(lead),
    heading(2, t('api.heading.files')),
    list(
      files.map(({ pattern, text, example, schema }) => [
        code(pattern),
        paragraph(marked(text)),
        paragraph(spaced(link(example.label, example.path), link(t('api.schema'), schema.path))),
      ]),
    ),
    heading(2, t('api.heading.example')),
    ...examples.flatMap(({ text, command }) => [paragraph(marked(text)), ...commandBlocks(command)]),
    heading(2, t('api.heading.versions')),
    paragraph(t('api.version', { version })),
    paragraph(t('api.versionClient')),
    paragraph(marked(t('api.absent'))),
    heading(2, t('api.heading.changes')),
    paragraph(marked(t('api.change', { index }))),
    paragraph(t('api.changeSame')),
    heading(2, t('api.heading.origins')),
    paragraph(marked(t('api.origin'))),
    paragraph(t('api.license')),
    links(licenses),
    heading(2, t('api.heading.fields')),
    paragraph(t('api.fields')),
    ...documents.flatMap((document) => tableBlocks(document, document.pattern)),
    paragraph(t('api.shapes')),
    ...shapes.flatMap((shape) => tableBlocks(shape)),
    heading(2, t('api.heading.markdown')),
    paragraph(marked(t('api.markdown', { page: markdown.page }))),
    paragraph(marked(t('api.markdownLists', { list: markdown.list, whole: markdown.whole }))),
    heading(2, t('api.heading.typed')),
    paragraph(marked(t('api.typed'))),
  ];
}

function commandBlocks({ command, output }: CommandView): Block[] {
  return [printed(command), printed(output)];
}

/** A kind of documents, or a shape within them, with its fields. */
function tableBlocks({ title, description, rows }: FieldTable, pattern?: string): Block[] {
  return [
    paragraph(spaced(strong(title), pattern === undefined ? undefined : code(pattern))),
    paragraph(marked(description)),
    list(rows.map((row) => [fieldLine(row)])),
  ];
}

function fieldLine({ name, isOptional, type, description }: FieldRow) {
  const written = code(`${name}${isOptional ? '?' : ''}`);
  return spaced(written, code(type.map(({ text }) => text).join('')), marked(description));
}
