using System.Diagnostics.Metrics;
using Omnichannel.Hub.DirectLine.Sockets;
using Omnichannel.Hub.Persistence;
using Omnichannel.Hub.Realtime.Consoles;
using Omnichannel.Hub.Turns;

namespace Omnichannel.Hub;

/// <summary>What the hub tells of itself when it is asked: how much waits and how many are connected. Meter <c>Omnichannel.Hub</c>.</summary>
internal sealed class HubMeters(
    IMeterFactory factory,
    InboundLanes lanes,
    VisitorSockets visitors,
    ConsoleConnections consoles,
    IConversationReader reader) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = factory.Create("Omnichannel.Hub");
        meter.CreateObservableGauge("omnichannel.lanes.waiting", () => lanes.Waiting, "{turn}", "Turns that wait for their conversation.");
        meter.CreateObservableGauge("omnichannel.visitors.connected", () => visitors.Conversations, "{conversation}", "Conversations with an open page.");
        meter.CreateObservableGauge("omnichannel.consoles.connected", () => consoles.Count, "{connection}", "Connected consoles.");
        meter.CreateObservableGauge("omnichannel.queue.length", reader.CountQueued, "{conversation}", "Conversations that wait for a person.");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
