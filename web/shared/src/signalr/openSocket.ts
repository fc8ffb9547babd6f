import { HttpTransportType, HubConnectionBuilder, type IHttpConnectionOptions, LogLevel } from '@microsoft/signalr';
import { Patience } from '../connection/patience';
import { promptSocket } from '../connection/promptSocket';
import type { Socket } from './liveConnection';

/** The hub says something every 1.5 seconds: a line on which nothing comes for so long is dead, whatever TCP believes. */
const silenceLimit = 3_500;

/** A SignalR connection to the address over WebSockets alone, not started. Signed in by the page's cookie. */
export function openSocket(url: string): Socket {
  // The class of its sockets is an option of SignalR that its types leave out; the test sees to it that it stays one.
  const options: IHttpConnectionOptions & { readonly WebSocket: typeof WebSocket } = {
    transport: HttpTransportType.WebSockets,
    skipNegotiation: true,
    WebSocket: promptSocket(new Patience()),
  };
  const connection = new HubConnectionBuilder().withUrl(url, options).configureLogging(LogLevel.None).build();
  connection.serverTimeoutInMilliseconds = silenceLimit;
  return connection;
}
