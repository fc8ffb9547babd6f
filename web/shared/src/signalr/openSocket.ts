import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { Socket } from './liveConnection';

/** Three missed heartbeats of five seconds mean that nobody is there, long before TCP notices. */
const silenceLimit = 15_000;

/** A SignalR connection to the address over WebSockets alone, not started. Signed in by the page's cookie. */
export function openSocket(url: string): Socket {
  const connection = new HubConnectionBuilder()
    .withUrl(url, { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .build();
  connection.serverTimeoutInMilliseconds = silenceLimit;
  return connection;
}
