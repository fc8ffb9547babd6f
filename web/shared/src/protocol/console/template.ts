import { isFields } from '../fields';
import { type Page, readList, readPage, readText } from './read';

/** A hole of a template, with an example of what stands there. */
export type TemplateVariable = { readonly name: string; readonly example: string };

/** An approved template; `body` holds its variables as `{{name}}`. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly body: string;
  readonly variables: readonly TemplateVariable[];
  readonly buttons: readonly string[];
};

/** A page of templates, by name; `next` is null at the end. */
export type TemplatePage = Page<Template>;

/** Reads a page of templates; undefined where one cannot be read. */
export function readTemplatePage(value: unknown): TemplatePage | undefined {
  return readPage(value, readTemplate);
}

function readTemplate(value: unknown): Template | undefined {
  if (!isFields(value)) {
    return undefined;
  }
  const [id, name, body] = [readText(value.id), readText(value.name), readText(value.body)];
  if (id === undefined || name === undefined || body === undefined) {
    return undefined;
  }
  return {
    id,
    name,
    language: readText(value.language) ?? '',
    body,
    variables: readList(value.variables, readVariable) ?? [],
    buttons: readList(value.buttons, readText) ?? [],
  };
}

function readVariable(value: unknown): TemplateVariable | undefined {
  const name = isFields(value) ? readText(value.name) : undefined;
  return isFields(value) && name !== undefined ? { name, example: readText(value.example) ?? '' } : undefined;
}
