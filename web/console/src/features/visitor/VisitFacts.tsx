import type { Visitor } from '@omnichannel/shared/protocol/console/visitor';
import { Flag } from '../../common/flags/Flag';
import { countryName } from '../../common/format/countryName';
import { timeInZone } from '../../common/format/time';
import { readUserAgent } from '../../common/readUserAgent';
import { useNow } from '../../common/useNow';
import { Fact } from './Fact';
import { FactGroup } from './FactGroup';
import styles from './Facts.module.css';
import { languageName } from './languageName';
import { texts } from './texts';

/** Where the visitor is, with what, and what time it is there. */
export function VisitFacts({ visitor }: { readonly visitor: Visitor }) {
  const { page, userAgent, locale, timeZone, country } = visitor;
  const time = timeInZone(timeZone ?? '', useNow(timeZone === null ? null : 15_000));
  const device = userAgent === null ? null : readUserAgent(userAgent);
  const parts = [device?.browser, device?.system].filter((part) => typeof part === 'string');
  const [browser, system] = parts;
  if (!page && !device && locale === null && time === null && country === null) {
    return null;
  }
  return (
    <FactGroup title={texts.visit}>
      {page && (
        <Fact name={texts.page}>
          <WebLink url={page.url} text={page.title ?? page.url} />
        </Fact>
      )}
      {page && (
        <Fact name={texts.referrer}>
          {page.referrer === null ? texts.direct : <WebLink url={page.referrer} text={hostOf(page.referrer)} />}
        </Fact>
      )}
      {browser && <Fact name={texts.browser}>{system ? texts.onSystem(browser, system) : browser}</Fact>}
      {country !== null && (
        <Fact name={texts.country}>
          <Flag country={country} />
          <span className={styles.beside}>{countryName(country)}</span>
        </Fact>
      )}
      {locale !== null && <Fact name={texts.language}>{languageName(locale)}</Fact>}
      {time !== null && timeZone !== null && (
        <Fact name={texts.localTime}>{texts.inZone(time, timeZone.replaceAll('_', ' '))}</Fact>
      )}
    </FactGroup>
  );
}

/** The address comes from a stranger's browser: only http and https become a link. */
function WebLink({ url, text }: { readonly url: string; readonly text: string }) {
  if (!/^https?:\/\//i.test(url)) {
    return text;
  }
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow" title={url}>
      {text}
    </a>
  );
}

function hostOf(url: string): string {
  return URL.parse?.(url)?.hostname ?? url;
}
