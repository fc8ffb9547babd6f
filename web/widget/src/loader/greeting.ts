import type { LauncherSettings } from '../settings/launcherSettings';
import type { LauncherView } from './launcherView';
import type { VisitMarks } from './visitMarks';

/** The greeting beside the button: once, after its delay, until it is sent away or the chat is opened. */
export interface Greeting {
  readonly plan: (settings: LauncherSettings) => void;
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
    plan: ({ greetingAfter, launcherHidden, greeting }) => {
      clearTimeout(timer);
      if (
        over ||
        greetingAfter === null ||
        greeting === '' ||
        launcherHidden ||
        marks.known.is() ||
        marks.greeted.is()
      ) {
        view.greet(null);
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
      }, greetingAfter * 1000);
    },
  };
}
