using System.Diagnostics.Metrics;

namespace Omnichannel.Hub.Security.Throttling;

/// <summary>Counts who was made to wait and who was refused. Meter <c>Omnichannel.Limits</c>; tags <c>act</c> and <c>scope</c>.</summary>
internal sealed class ThrottleMeters
{
    private readonly Counter<long> _refused;
    private readonly Counter<long> _waited;

    public ThrottleMeters(IMeterFactory factory)
    {
        var meter = factory.Create("Omnichannel.Limits");
        _refused = meter.CreateCounter<long>("omnichannel.limits.refused", "{request}", "Refused because somebody did too much at once.");
        _waited = meter.CreateCounter<long>("omnichannel.limits.waited", "{request}", "Let in after a short wait.");
    }

    public void Refused(Act act, ThrottleScope scope) => _refused.Add(1, new("act", act.ToString()), new("scope", scope.ToString()));

    public void Waited(Act act, ThrottleScope scope) => _waited.Add(1, new("act", act.ToString()), new("scope", scope.ToString()));
}
