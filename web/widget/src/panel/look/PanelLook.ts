import { accentTokens } from '@omnichannel/shared/colour/accentTokens';
import { parseJson } from '@omnichannel/shared/protocol/fields';
import { isDark } from '../../settings/isDark';
import { readOptions } from '../../settings/readOptions';
import { readSettings } from '../../settings/readSettings';
import type { WidgetOptions, WidgetSettings } from '../../settings/widgetSettings';
import { Store } from '../chat/Store';
import { textsFor } from '../ui/useTexts';

/** How the panel looks: as the inbox's admin wants it, with what the page around it says on top. */
export class PanelLook {
  readonly settings: Store<WidgetSettings>;
  readonly #contract: unknown;

  /**
   * @param contract What the hub wrote into the panel's page, as JSON.
   * @param hash The fragment of the panel's address, into which the loader wrote the page's own options.
   */
  constructor(contract: string, hash: string) {
    this.#contract = parseJson(contract);
    const options = parseJson(new URLSearchParams(hash.slice(1)).get('options') ?? '');
    this.settings = new Store(this.#read(readOptions(options)));
  }

  /** Takes the page's newest options; they replace those it gave before. */
  setOptions(options: WidgetOptions): void {
    this.settings.patch(this.#read(options));
  }

  #read(options: WidgetOptions): WidgetSettings {
    return readSettings(this.#contract, options, textsFor(options.language ?? navigator.language).lang);
  }
}

/** Gives a document the colours and the light of the settings. By script, because the panel's policy takes no style attribute. */
export function applyLook({ style, dataset }: HTMLElement, settings: WidgetSettings): void {
  const dark = isDark(settings);
  const tokens = accentTokens(settings.accent, dark);
  for (const name of Object.keys(accentTokens('#000000', dark))) {
    style.setProperty(name, tokens[name] ?? '');
  }
  dataset.theme = settings.theme;
}
