/** What this browser lets the page do with desktop notifications. */
export function noticePermission(): NotificationPermission | 'unsupported' {
  return 'Notification' in globalThis ? Notification.permission : 'unsupported';
}

type Notice = { readonly title: string; readonly text: string; readonly tag: string };

/** Shows a desktop notification where that is allowed; answers how to take it away again. */
export function desktopNotice({ title, text, tag }: Notice, onClick: () => void): () => void {
  if (noticePermission() !== 'granted') {
    return () => undefined;
  }
  try {
    const notice = new Notification(title, { body: text, tag });
    notice.onclick = () => {
      window.focus();
      notice.close();
      onClick();
    };
    return () => notice.close();
  } catch {
    // Chrome on Android has the name but only allows it to service workers.
    return () => undefined;
  }
}
