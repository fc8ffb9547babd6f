import { describe, expect, it } from 'vitest';
import { readSettings } from './readSettings';

const contract = {
  key: 'k',
  title: 'Website',
  accent: '#ffdd00',
  side: 'left',
  offsetX: 8,
  theme: 'dark',
  greetingAfter: 5,
  de: { title: 'Laden', greeting: 'Guten Tag' },
};

describe('the settings of the widget', () => {
  it('are those of the inbox, in the language that is spoken', () => {
    expect(readSettings(contract, {}, 'de')).toMatchObject({
      key: 'k',
      accent: '#ffdd00',
      side: 'left',
      offsetX: 8,
      offsetY: 20,
      theme: 'dark',
      greetingAfter: 5,
      words: { title: 'Laden', subtitle: '', greeting: 'Guten Tag' },
    });
  });

  it('have the name of the inbox where a language has no title', () => {
    expect(readSettings(contract, {}, 'en').words).toEqual({ title: 'Website', subtitle: '', greeting: '' });
  });

  it('give way to what the page says', () => {
    const settings = readSettings(contract, { side: 'right', greetingAfter: null, title: 'Mine' }, 'de');
    expect(settings).toMatchObject({ side: 'right', greetingAfter: null, words: { title: 'Mine' } });
  });

  it('say that operators see what is typed only where the hub says so', () => {
    const said = { typingPreview: true };
    expect(readSettings({ ...contract, ...said }, {}, 'en').typingPreview).toBe(true);
    expect(readSettings({ ...contract, en: said }, said as object, 'en').typingPreview).toBe(false);
  });

  it.each([undefined, null, '', [], { accent: 'red', side: 7, theme: {}, offsetX: '9', en: 'hello' }])(
    'are the defaults for %j',
    (broken) => {
      expect(readSettings(broken, {}, 'en')).toEqual({
        key: '',
        accent: '',
        side: 'right',
        offsetX: 20,
        offsetY: 20,
        launcherHidden: false,
        theme: 'auto',
        greetingAfter: null,
        typingPreview: false,
        language: 'en',
        words: { title: '', subtitle: '', greeting: '' },
      });
    },
  );
});
