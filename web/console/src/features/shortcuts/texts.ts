/** Words of the shortcut help. */
export const texts = {
  title: 'Keyboard shortcuts',
  on: 'Shortcuts are on',
  names: {
    next: 'Next chat in the list',
    previous: 'Previous chat in the list',
    take: 'Pick up or take over the open chat',
    end: 'Open the end menu',
    write: 'Go to the reply box',
    help: 'This help',
    send: 'Send the reply',
    newLine: 'New line in the reply',
  },
  plus: '+',
};
