import { describe, expect, it } from 'vitest';
import { hrefOf, linkify } from './linkify';

const links = (text: string) => linkify(text).flatMap((part) => (part.kind === 'link' ? [part.href] : []));
const whole = (text: string) =>
  linkify(text)
    .map((part) => part.text)
    .join('');

describe('linkify', () => {
  it.each([
    ['see https://a.example/x?y=1#z now', 'https://a.example/x?y=1#z'],
    ['(https://a.example)', 'https://a.example/'],
    ['https://a.example/wiki/Tent_(gear).', 'https://a.example/wiki/Tent_(gear)'],
    ['is it https://a.example/?', 'https://a.example/'],
    ['HTTP://A.EXAMPLE/', 'http://a.example/'],
    ['write to ann@shop.example, please', 'mailto:ann@shop.example'],
    ['mailto:ann@shop.example', 'mailto:ann@shop.example'],
  ])('%s links to %s', (text, href) => {
    expect(links(text)).toEqual([href]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt://a.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'http://',
    'a.example',
    'ftp://a.example',
    '@ann',
  ])('%s is no link', (text) => {
    expect(links(text)).toEqual([]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "{{constructor.constructor('alert(1)')()}}",
    'line one\nline two\r\n  three',
    'two https://a.example and ann@b.example.',
    'e\u0301'.repeat(10_000),
  ])('loses and adds no character of %.40s', (text) => {
    expect(whole(text)).toBe(text);
  });

  it('an address ends where markup or a turn of direction begins', () => {
    expect(links('https://a.example/"onmouseover="x')).toEqual(['https://a.example/']);
    expect(links('https://a.example/\u202egnp.exe')).toEqual(['https://a.example/']);
  });

  it('takes a long hostile text in no time', () => {
    const started = performance.now();
    linkify('a.'.repeat(50_000));
    linkify(`https://${'('.repeat(50_000)}`);
    linkify(`https://a${')'.repeat(50_000)}`);
    linkify(`https://a${'!'.repeat(50_000)}b`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('the address of a link', () => {
  it('is never one that runs in the page', () => {
    expect(hrefOf('javascript:alert(1)@x.example')).not.toMatch(/^javascript/);
  });
});
