using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Omnichannel.Tests.Unit.Channels.Shared.Http;

/// <summary>Sees every attempt of this process to open a TCP connection, to whatever address, at the socket itself.</summary>
internal sealed class ConnectWatch : EventListener
{
    private readonly ConcurrentBag<string> _targets = [];

    /// <summary>Counts attempts to a port on any address. Tests use a port each, so others running at the time do not disturb.</summary>
    public int CountTo(int port) =>
        _targets.Count(target => target.Contains($":{{{port >> 8},{port & 255},", StringComparison.Ordinal));

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Net.Sockets")
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData is { EventName: "ConnectStart", Payload: [string target] })
        {
            _targets.Add(target);
        }
    }
}
