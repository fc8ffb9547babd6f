// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Avatar } from './Avatar';

afterEach(cleanup);

const anna = '0198c0de-0000-7000-8000-000000000001';
const picture = (container: Element) => container.querySelector('img');

describe('an avatar', () => {
  it('shows the picture of a person once it is there', () => {
    const { container } = render(<Avatar name="Anna Berg" id={anna} />);
    expect(picture(container)?.getAttribute('src')).toBe(`/pictures/${anna}`);
    expect(picture(container)?.hidden).toBe(true);
    fireEvent.load(picture(container) as Element);
    expect(picture(container)?.hidden).toBe(false);
  });

  it('stays with the initials where there is no picture', () => {
    const { container } = render(<Avatar name="Anna Berg" id={anna} />);
    fireEvent.error(picture(container) as Element);
    expect(picture(container)?.hidden).toBe(true);
    expect(container.textContent).toBe('AB');
  });

  it.each(['bot', 'hub', '', '../console', 'https://evil.example/x'])('asks for no picture of %j', (id) => {
    const { container } = render(<Avatar name="Shop" id={id} />);
    expect(picture(container)).toBeNull();
  });
});
