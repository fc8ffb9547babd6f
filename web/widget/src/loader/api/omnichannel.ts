import type { Launcher } from '../startLauncher';
import type { Events, Omnichannel, Stub } from './types';

/** Makes the page's API of a launcher, and does what the page has asked for so far. */
export function omnichannel(launcher: Launcher, stub: Stub | undefined): Omnichannel {
  const events = new EventTarget();
  launcher.listen((name, detail) => events.dispatchEvent(new CustomEvent(name, { detail })));
  const api: Omnichannel = {
    init: launcher.setOptions,
    open: () => launcher.setOpen(true),
    close: () => launcher.setOpen(false),
    toggle: () => launcher.setOpen(!launcher.isOpen()),
    identify: launcher.identify,
    setPage: launcher.setPage,
    on: (name, handler) => {
      // A handler that throws stops neither the others nor the widget: the browser sees to that.
      const listener = (event: Event) => handler((event as CustomEvent<Events[typeof name]>).detail);
      events.addEventListener(name, listener);
      return () => events.removeEventListener(name, listener);
    },
  };
  // The page may hold the stub in a variable of its own, which must go on working.
  const all: object = Object.assign(stub ?? {}, api);
  const calls = stub?.q ?? [];
  Reflect.deleteProperty(all, 'q');
  for (const [name, args, done] of calls) {
    const answer = api[name]?.(...(args as [never, never]));
    done?.(answer);
  }

  return all as Omnichannel;
}
