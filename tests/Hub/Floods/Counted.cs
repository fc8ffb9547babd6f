using System.Diagnostics.Metrics;

namespace Omnichannel.Tests.Hub.Floods;

/// <summary>What a counter of the limits has counted, by act and scope.</summary>
internal sealed class Counted : IDisposable
{
    private readonly Dictionary<(string Act, string Scope), long> _counts = [];
    private readonly MeterListener _listener = new();

    public Counted(HubHost hub, string name)
    {
        var factory = hub.Get<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == name && instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            lock (_counts)
            {
                var key = ((string)tags[0].Value!, (string)tags[1].Value!);
                _counts[key] = _counts.GetValueOrDefault(key) + value;
            }
        });
        _listener.Start();
    }

    public long Of(string act, string scope)
    {
        lock (_counts)
        {
            return _counts.GetValueOrDefault((act, scope));
        }
    }

    public void Dispose() => _listener.Dispose();
}
