import type { WidgetOptions } from '../settings/widgetSettings';
import type { LauncherView } from './launcherView';
import type { VisitMarks } from './visitMarks';

/** The greeting beside the button: once, after its delay, until it is sent away or the chat is opened. */
export interface Greeting {
  readonly plan: (settings: WidgetOptions) => void;
  readonly end: () => void;
}

export function greeting(view: LauncherView, marks: VisitMarks, open: () => void): Greeting {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const end = () => {
    over = true;
    clearTimeout(timer);
    view.greet(null);
  };
  return {
    end,
    plan: ({ greetingAfter, greeting }) => {
      clearTimeout(timer);
      view.greet(null);
      const delay = Number(greetingAfter ?? 'never') * 1000;
      if (over || !(delay >= 0) || !greeting || view.button.hidden || marks.known.is() || marks.greeted.is()) {
        return;
      }

      timer = setTimeout(() => {
        view.greet({
          text: greeting,
          open,
          dismiss: () => {
            marks.greeted.set(true);
            end();
          },
        });
      }, delay);
    },
  };
}
